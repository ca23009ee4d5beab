package io.nasbook.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MainTest {

  private static final int MAJOR_VERSION_OF_JAVA_8 = 52;

  @Test
  void javaBelow21IsTooOld() {
    assertThat(new String[] {"1.8", "9", "17", "20"}).allMatch(Main::isTooOld);
    assertThat(new String[] {"21", "25", "100"}).noneMatch(Main::isTooOld);
  }

  @Test
  void java8CanReadWhatSaysSo() throws IOException {
    try (var in = new DataInputStream(Main.class.getResourceAsStream("Main.class"))) {
      in.skipNBytes(6);
      assertThat(in.readUnsignedShort()).isEqualTo(MAJOR_VERSION_OF_JAVA_8);
    }
  }
}
