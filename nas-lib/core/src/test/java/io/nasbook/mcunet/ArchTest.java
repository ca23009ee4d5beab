package io.nasbook.mcunet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ArchTest {

  private static final McuNetSpace SPACE = McuNetSpace.lab();
  private static final String SMALLEST = SPACE.smallest(96).toString();

  @Test
  void theMapFormIsReadAsItIsWritten() {
    SplittableRandom rng = new SplittableRandom(1);
    for (int i = 0; i < 100; i++) {
      Arch arch = SPACE.sample(rng);
      assertThat(Arch.parse(arch.toString())).isEqualTo(arch);
    }
  }

  @Test
  void anArchitectureKeepsItsGenotype() {
    SplittableRandom rng = new SplittableRandom(2);
    for (int i = 0; i < 100; i++) {
      Arch arch = SPACE.sample(rng);
      assertThat(SPACE.decode(SPACE.encode(arch))).isEqualTo(arch);
      assertThat(SPACE.decode(SPACE.layout().canonical(SPACE.encode(arch))))
          .isEqualTo(arch.canonical());
    }
  }

  @Test
  void genotypesOfOneNetworkAreEqualOnceCanonical() {
    Arch one = SPACE.smallest(96);
    List<Integer> kernels = new ArrayList<>(one.ks());
    kernels.set(1, 7);
    List<Integer> depths = new ArrayList<>(one.d());
    depths.set(5, 2);
    Arch other = new Arch(0, kernels, one.e(), depths, 96);
    assertThat(other).isNotEqualTo(one);
    assertThat(other.canonical()).isEqualTo(one.canonical());
  }

  @Test
  void theSpaceHasAsManyNetworksAsPublished() {
    assertThat(SPACE.size()).hasToString("326379832388587287765");
  }

  @Test
  void anUnknownKeyIsNamed() {
    rejects(SMALLEST.replace("\"ks\"", "\"kernel\""), "unknown key \"kernel\"");
    rejects(SMALLEST.replace("}", ", \"acc\": 1}"), "unknown key \"acc\"");
  }

  @Test
  void aMissingKeyIsNamed() {
    rejects("{\"wid\": 1}", "the key \"ks\" is missing");
  }

  @Test
  void aWrongLengthIsNamed() {
    rejects(SMALLEST.replace("\"d\": [0, ", "\"d\": ["), "d must have 6 entries, but had 5");
  }

  @Test
  void aValueThatIsNotOfferedIsNamed() {
    rejects(SMALLEST.replace("\"wid\": 0", "\"wid\": 3"), "wid must be 0, 1 or 2, but was 3");
    rejects(SMALLEST.replace("\"ks\": [3", "\"ks\": [4"), "ks[0] must be 3, 5 or 7, but was 4");
    rejects(SMALLEST.replace("\"wid\": 0", "\"wid\": 0.5"), "wid must be a whole number");
    rejects(SMALLEST.replace("96", "0"), "image_size must be a positive number of pixels");
  }

  @Test
  void textThatIsNoMapIsRefused() {
    rejects("[1, 2]", "an architecture must be a JSON object");
    rejects("{\"wid\": ", "not valid JSON");
    rejects("", "not valid JSON");
  }

  @Test
  void aResolutionOutsideTheSpaceIsNamed() {
    assertThatThrownBy(() -> SPACE.encode(McuNetSpace.lab().smallest(100)))
        .hasMessage("image_size must be 96, 112, 128, 144 or 160, but was 100");
  }

  private static void rejects(String json, String sentence) {
    assertThatThrownBy(() -> Arch.parse(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }
}
