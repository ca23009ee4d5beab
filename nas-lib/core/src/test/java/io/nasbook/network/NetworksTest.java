package io.nasbook.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.nasbook.cost.Cost;
import io.nasbook.cost.Shape;
import io.nasbook.network.Network.LayerField;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworksTest {

  static Stream<Arguments> published() {
    return Stream.of(
        arguments(Networks.alexNet(), 61_100_840, 714_188_480),
        arguments(Networks.vgg16(), 138_357_544, 15_470_264_320L),
        arguments(Networks.resNet18(), 11_689_512, 1_814_073_344),
        arguments(Networks.resNet50(), 25_557_032, 4_089_184_256L),
        arguments(Networks.resNext50(), 25_028_904, 4_230_479_872L),
        arguments(Networks.squeezeNet10(), 1_248_424, 818_924_576),
        arguments(Networks.squeezeNet11(), 1_235_496, 349_151_936),
        arguments(Networks.mobileNetV1(), 4_231_976, 568_740_352),
        arguments(Networks.mobileNetV2(), 3_504_872, 300_774_272));
  }

  @ParameterizedTest
  @MethodSource("published")
  void parametersAndMacsAreThePublishedOnes(Network network, long params, long macs) {
    assertThat(network.cost().params()).isEqualTo(params);
    assertThat(network.cost().macs()).isEqualTo(macs);
    assertThat(network.image()).hasToString("3x224x224");
  }

  @Test
  void allAreTheNine() {
    assertThat(Networks.all())
        .containsExactlyInAnyOrderElementsOf(published().map(a -> (Network) a.get()[0]).toList());
  }

  /** Fields of the last layer before the global pooling, counted by hand window by window. */
  static Stream<Arguments> fields() {
    return Stream.of(
        arguments(Networks.alexNet(), "pool3", 195, 32),
        arguments(Networks.vgg16(), "pool5", 212, 32),
        arguments(Networks.resNet18(), "stage4.block2.add1", 435, 32),
        arguments(Networks.resNet50(), "stage4.block3.add1", 427, 32),
        arguments(Networks.mobileNetV1(), "stage5.block2.conv2", 315, 32),
        arguments(Networks.mobileNetV2(), "conv2", 491, 32));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void receptiveFieldsAreTheKnownOnes(Network network, String layer, int size, int stride) {
    LayerField field =
        network.receptiveFields().stream()
            .filter(f -> f.layer().equals(layer))
            .findFirst()
            .orElseThrow();
    assertThat(field.field()).isEqualTo(size);
    assertThat(field.stride()).isEqualTo(stride);
  }

  /** Counted by hand from the shapes: input + output + what other branches still need. */
  static Stream<Arguments> peaks() {
    return Stream.of(
        arguments(Networks.vgg16(), "conv2", 2L * 64 * 224 * 224),
        arguments(Networks.resNet50(), "stage1.block1.shortcut.conv1", (64 + 2 * 256L) * 56 * 56),
        arguments(Networks.mobileNetV2(), "stage2.block1.conv2", 96L * (112 * 112 + 56 * 56)),
        arguments(Networks.squeezeNet11(), "pool1", 64L * (111 * 111 + 55 * 55)));
  }

  @ParameterizedTest
  @MethodSource("peaks")
  void theFirstLayersSetThePeak(Network network, String layer, long peakBytes) {
    assertThat(network.breakdown().peak().name()).isEqualTo(layer);
    assertThat(network.cost().peakBytes()).isEqualTo(peakBytes);
  }

  @Test
  void theBottleneckNeedsAnEighthOfTheWeights() {
    Cost plain = at7x7(Conv2d.of(2048, 2048, 3));
    Cost bottleneck =
        at7x7(Conv2d.pointwise(2048, 512), Conv2d.of(512, 512, 3), Conv2d.pointwise(512, 2048));
    assertThat((double) plain.macs() / bottleneck.macs()).isEqualTo(144.0 / 17);
    assertThat((double) plain.params() / bottleneck.params()).isEqualTo(144.0 / 17);
  }

  private static Cost at7x7(Operation... operations) {
    return Network.of("block", new Shape(2048, 7, 7), operations).cost();
  }

  @Test
  void otherImagesCostInProportionAndParametersStay() {
    Cost at224 = Networks.mobileNetV1().cost();
    Cost at448 = Networks.mobileNetV1().at(448).cost();
    long classifier = 1024 * 1000;
    assertThat(at448.params()).isEqualTo(at224.params());
    assertThat(at448.macs() - classifier).isEqualTo(4 * (at224.macs() - classifier));
  }

  @Test
  void aClassifierOfFixedLengthNamesItselfWhenTheImageHasAnotherSize() {
    assertThatThrownBy(() -> Networks.alexNet().at(256))
        .hasMessage(
            "classifier.linear1 expects 9216 numbers, but got 12544; change what"
                + " classifier.linear1 takes or the size of the image");
  }

  @Test
  void widerMobileNetsHaveThePublishedParameters() {
    List<Long> params =
        Stream.of(0.5, 0.75, 1.4)
            .map(width -> Networks.mobileNetV2(new Scaling(1, width, 1)).cost().params())
            .toList();
    assertThat(params).containsExactly(1_968_680L, 2_636_424L, 6_108_776L);
  }

  @Test
  void compoundScalingGrowsAllThreeTogether() {
    Scaling twice = new Scaling(1.2, 1.1, 1.15).compound(2);
    assertThat(twice.macs()).isCloseTo(Math.pow(1.2 * 1.1 * 1.1 * 1.15 * 1.15, 2), within(1e-12));
    Network scaled = Networks.mobileNetV2(twice);
    assertThat(scaled.image()).hasToString("3x296x296");
    assertThat(scaled.breakdown().layers()).anyMatch(l -> l.name().startsWith("stage4.block6."));
  }

  @Test
  void aScalingByNothingIsRefused() {
    assertThatThrownBy(() -> new Scaling(1, 0, 1))
        .hasMessage(
            "depth, width and resolution must be scaled by more than 0, but were by 1.0, 0.0 and"
                + " 1.0");
  }
}
