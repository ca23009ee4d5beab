package io.nasbook.net.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class TorchEngineTest {
  @Test
  void theEngineOpensWithoutAWordButStillWarns() {
    assertThat(TorchEngine.threads()).isPositive();
    Logger ofThePlatform = Logger.getLogger("ai.djl.util.Platform");
    assertThat(ofThePlatform.isLoggable(Level.INFO)).isFalse();
    assertThat(ofThePlatform.isLoggable(Level.WARNING)).isTrue();
  }
}
