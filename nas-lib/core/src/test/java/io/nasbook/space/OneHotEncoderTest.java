package io.nasbook.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.testing.SharedData;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OneHotEncoderTest implements EncoderContract {

  private static final McuNetSpace SPACE = McuNetSpace.lab();
  private static final Encoder<Arch> ENCODER = SPACE.encoder();

  @Override
  public Encoder<Arch> encoder() {
    return ENCODER;
  }

  @Test
  void allCheckedArchitecturesHaveExactlyTheseBits() {
    JsonNode rows =
        JsonMapper.builder()
            .build()
            .readTree(SharedData.file("golden/ofa-mcunet/encoding.json").toFile());
    for (JsonNode row : rows) {
      Arch arch = Arch.parse(row.get("arch").toString());
      int[] active =
          StreamSupport.stream(row.get("active").spliterator(), false)
              .mapToInt(JsonNode::asInt)
              .toArray();
      assertThat(ENCODER.active(arch)).isEqualTo(active);
      assertThat(ENCODER.decode(ENCODER.encode(arch))).isEqualTo(arch.canonical());
    }
    assertThat(rows.size()).isEqualTo(200);
  }

  @Test
  void thereIsABitForEveryValueButDepths() {
    assertThat(ENCODER.bits()).isEqualTo(128);
  }

  @Test
  void bitsThatNoArchitectureHasAreRefused() {
    BitSet none = new BitSet();
    assertThatThrownBy(() -> ENCODER.decode(none))
        .hasMessage("exactly one bit of image_size must be 1, but none is");
    BitSet twice = ENCODER.encode(SPACE.smallest(96));
    twice.set(1);
    assertThatThrownBy(() -> ENCODER.decode(twice))
        .hasMessageContaining("bit 1 (image_size = 112)");
    BitSet gap = ENCODER.encode(SPACE.smallest(96));
    IntStream.range(8, 11).forEach(gap::clear);
    IntStream.range(68, 71).forEach(gap::clear);
    assertThatThrownBy(() -> ENCODER.decode(gap))
        .hasMessageContaining("stage stage0 must have 1, 2 or 3 active blocks, but the bits say 0");
  }

  @Test
  void everyBitHasAMeaning() {
    assertThat(ENCODER.meaning(7)).isEqualTo("wid = 2");
    assertThat(ENCODER.meaning(8)).isEqualTo("ks[0] = 3");
    assertThat(ENCODER.meaning(127)).isEqualTo("e[19] = 6");
  }
}
