package io.nasbook.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every encoder of the lab's space does. */
interface EncoderContract {
  Encoder<Arch> encoder();

  @Test
  default void decodingGivesTheCanonicalArchitecture() {
    SplittableRandom rng = new SplittableRandom(4);
    for (int i = 0; i < 200; i++) {
      Arch arch = McuNetSpace.lab().sample(rng);
      assertThat(encoder().decode(encoder().encode(arch))).isEqualTo(arch.canonical());
    }
  }

  @Test
  default void activeBitsAscendAndAreThere() {
    SplittableRandom rng = new SplittableRandom(4);
    for (int i = 0; i < 200; i++) {
      assertThat(IntStream.of(encoder().active(McuNetSpace.lab().sample(rng))))
          .isSorted()
          .doesNotHaveDuplicates()
          .allMatch(bit -> bit >= 0 && bit < encoder().bits());
    }
  }
}
