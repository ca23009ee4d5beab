package io.nasbook.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PerResolutionEncoderTest implements EncoderContract {

  private static final McuNetSpace SPACE = McuNetSpace.lab();
  private static final Encoder<Arch> ENCODER = SPACE.encoderPerResolution();

  @Override
  public Encoder<Arch> encoder() {
    return ENCODER;
  }

  @Test
  void theBitsComeOnceMoreForTheResolutionOfTheNetwork() {
    assertThat(ENCODER.bits()).isEqualTo(6 * 128);
    Arch arch = SPACE.sample(new SplittableRandom(2));
    int resolution = SPACE.options().resolutions().indexOf(arch.imageSize());
    int[] once = SPACE.encoder().active(arch);
    int[] again = IntStream.of(once).map(bit -> 128 * (1 + resolution) + bit).toArray();
    assertThat(ENCODER.active(arch))
        .isEqualTo(IntStream.concat(IntStream.of(once), IntStream.of(again)).toArray())
        .isSorted();
  }

  @Test
  void bitsOfAnotherResolutionAreRefused() {
    BitSet bits = ENCODER.encode(SPACE.smallest(96));
    bits.set(2 * 128 + 8);
    assertThatThrownBy(() -> ENCODER.decode(bits))
        .hasMessage(
            "no architecture has these bits: look at bit 264 (ks[0] = 3 at image_size = 112)");
  }

  @Test
  void everyBitHasAMeaning() {
    assertThat(ENCODER.meaning(7)).isEqualTo("wid = 2");
    assertThat(ENCODER.meaning(128 + 7)).isEqualTo("wid = 2 at image_size = 96");
    assertThat(ENCODER.meaning(767)).isEqualTo("e[19] = 6 at image_size = 160");
  }

  @Test
  void aSpaceWithoutResolutionsIsRefused() {
    List<Choice> choices = List.of(new Choice("wid", Choice.Role.WIDTH, List.of(0, 1)));
    Space<Integer> widths =
        new Widths(choices, new Layout(Genes.of(choices, List.of(0)), List.of()));
    assertThatThrownBy(widths::encoderPerResolution)
        .hasMessage("this space has no choice of resolutions: use encoder()");
  }

  private record Widths(List<Choice> choices, Layout layout) implements Space<Integer> {
    @Override
    public Integer decode(Genotype genotype) {
      return genotype.get(0);
    }

    @Override
    public Genotype encode(Integer width) {
      return Genotype.of(width);
    }
  }
}
