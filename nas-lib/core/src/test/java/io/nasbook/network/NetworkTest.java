package io.nasbook.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.cost.Breakdown;
import io.nasbook.cost.Cost;
import io.nasbook.cost.Layer;
import io.nasbook.cost.Shape;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.space.Genes;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static final Shape IMAGE = Shape.square(3, 32);

  private static Network network(Operation... operations) {
    return Network.of("net", IMAGE, operations);
  }

  private static List<Long> peaks(Operation... operations) {
    return network(operations).breakdown().layers().stream()
        .map(layer -> layer.cost().peakBytes() / (32 * 32))
        .toList();
  }

  private static List<String> names(Operation... operations) {
    return network(operations).breakdown().layers().stream().map(Layer::name).toList();
  }

  @Test
  void aBlockOfTheLabCostsTheSameLayerByLayer() {
    McuNetSpace space = McuNetSpace.lab();
    int setting = 0;
    int slot = 1;
    List<Layer> counted = space.block(setting, slot, 0);
    Shape in = counted.getFirst().in();
    int middle = counted.getFirst().out().channels();
    Genes genes = space.layout().stages().getFirst().slots().get(slot);
    assertThat(genes.options()).isEqualTo(9);
    Network block =
        Network.of(
            "block",
            in,
            Add.residual(
                Blocks.normed(Conv2d.pointwise(in.channels(), middle), Activation.RELU6),
                Blocks.normed(Conv2d.depthwise(middle, 3), Activation.RELU6),
                Blocks.normed(Conv2d.pointwise(middle, in.channels()))));
    assertThat(block.breakdown().layers())
        .extracting(layer -> layer.cost().macs())
        .startsWith(counted.stream().map(layer -> layer.cost().macs()).toArray(Long[]::new));
    assertThat(block.cost()).isEqualTo(new Breakdown(counted).total());
  }

  @Test
  void batchNormAndActivationBelongToTheConvolutionBeforeThem() {
    Network network = network(Conv2d.of(3, 8, 3), new BatchNorm(8), Activation.RELU);
    long out = 8 * 32 * 32;
    assertThat(network.breakdown().layers())
        .extracting(Layer::cost)
        .containsExactly(new Cost(216 * 32 * 32, out, 216 + 16, 3 * 32 * 32 + out));
  }

  @Test
  void dilationWidensTheFieldAndCostsNothing() {
    Conv2d plain = Conv2d.of(3, 8, 3);
    Network dilated = network(plain.withDilation(4).withPadding(4));
    assertThat(dilated.cost()).isEqualTo(network(plain).cost());
    assertThat(dilated.receptiveFields().getFirst().field()).isEqualTo(9);
  }

  @Test
  void groupsDivideTheCost() {
    Network network =
        Network.of("net", Shape.square(8, 10), Conv2d.of(8, 16, 3).withGroups(4).withBias());
    assertThat(network.cost()).isEqualTo(new Cost(28_800, 0, 16 * 2 * 9 + 16, 2400));
  }

  @Test
  void theInputOfAResidualBlockIsKeptUntilItIsAdded() {
    assertThat(peaks(Conv2d.of(3, 8, 3), Add.residual(Conv2d.of(8, 16, 3), Conv2d.of(16, 8, 3))))
        .containsExactly(11L, 24L, 8L + 24, 16L);
    assertThat(peaks(Conv2d.of(3, 8, 3), Add.residual(Activation.RELU, Conv2d.of(8, 8, 3))))
        .containsExactly(11L, 16L, 24L, 16L);
  }

  @Test
  void aBranchWaitsForTheOthers() {
    assertThat(peaks(Concat.of(Conv2d.of(3, 4, 3), Conv2d.of(3, 5, 3), Conv2d.of(3, 6, 3))))
        .containsExactly(7L, 12L, 18L, 15L);
    assertThat(peaks(Add.of(Sequential.of(), Conv2d.of(3, 3, 3)))).containsExactly(6L, 6L);
    assertThat(
            peaks(
                Conv2d.of(3, 2, 3),
                Add.residual(Add.residual(Conv2d.of(2, 9, 3), Conv2d.of(9, 2, 3)))))
        .containsExactly(5L, 11L, 13L, 4L, 4L);
  }

  @Test
  void layersAreNumberedByKindWithinTheirNamedPart() {
    assertThat(
            names(
                Conv2d.of(3, 8, 3),
                Sequential.named("a", Conv2d.of(8, 8, 3), Add.residual(Conv2d.of(8, 8, 3))),
                Conv2d.of(8, 8, 3),
                Pool.average(2, 2)))
        .containsExactly("conv1", "a.conv1", "a.conv2", "a.add1", "conv2", "pool1");
  }

  @Test
  void anActivationOnTheImageItselfIsALayer() {
    assertThat(names(Activation.TANH, new Dropout(0.1))).containsExactly("tanh1");
  }

  @Test
  void aWindowThatRoundsUpTakesWhatIsLeftOver() {
    assertThat(out(54, Pool.max(3, 2))).isEqualTo("3x26x26");
    assertThat(out(54, Pool.max(3, 2).roundingUp())).isEqualTo("3x27x27");
    assertThat(out(4, Pool.max(2, 3).withPadding(1).roundingUp())).isEqualTo("3x2x2");
    assertThat(out(3, new Pool(Pool.Function.MAX, Pool.max(1, 4).window().roundingUp())))
        .isEqualTo("3x1x1");
  }

  private static String out(int side, Pool pool) {
    return pool.at("pool", Shape.square(3, side)).out().toString();
  }

  @Test
  void aNetworkSaysWhatItCostsInOneLine() {
    assertThat(network(Conv2d.of(3, 8, 3), new GlobalPool(), new Linear(8, 10)))
        .hasToString("net for 3x32x32: 306 params, 221,264 MACs, peak 11.00 KB");
  }

  private static void assertRefused(String sentence, Operation... operations) {
    assertThatThrownBy(() -> network(operations))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }

  @Test
  void channelsThatDoNotMatchNameTheLayerAndBothNumbers() {
    assertRefused(
        "block1.conv2 expects 64 channels, but got 8 (8x32x32); change what block1.conv2 takes or"
            + " what comes before it",
        Sequential.named("block1", Conv2d.of(3, 8, 3), Conv2d.of(64, 8, 3)));
    assertRefused(
        "bn1 expects 16 channels, but got 8 (8x32x32); change what bn1 takes or what comes before"
            + " it",
        Conv2d.of(3, 8, 3),
        new BatchNorm(16));
  }

  @Test
  void aLinearLayerWantsAListOfTheRightLength() {
    assertRefused(
        "linear1 expects a list of 3 numbers, but got 3x32x32; put Flatten or GlobalPool before it",
        new Linear(3, 10));
    assertRefused(
        "linear1 expects 100 numbers, but got 3072; change what linear1 takes or the size of the"
            + " image",
        new Flatten(),
        new Linear(100, 10));
  }

  @Test
  void branchesThatCannotBeJoinedShowTheirShapes() {
    assertRefused(
        "add1 expects branches of one shape, but got [8x16x16, 3x32x32]; a 1x1 convolution in the"
            + " shorter branch can change channels and size",
        Add.residual(Conv2d.of(3, 8, 3).withStride(2)));
    assertRefused(
        "concat1 expects branches of one height and width, but got [4x32x32, 4x30x30]; change a"
            + " stride or a padding",
        Concat.of(Conv2d.of(3, 4, 3), Conv2d.of(3, 4, 3).withPadding(0)));
  }

  @Test
  void aWindowLargerThanTheImageIsRefused() {
    assertRefused(
        "conv1 has a window of 35 pixels, but its input is 3x32x32 with padding 1; use a larger"
            + " image",
        Conv2d.of(3, 8, 35).withPadding(1));
    assertRefused(
        "pool1 has a window of 33 pixels, but its input is 3x32x32 with padding 0; use a larger"
            + " image",
        Pool.max(33, 1).roundingUp());
  }

  @Test
  void operationsCheckTheirOwnNumbers() {
    assertThatThrownBy(() -> Conv2d.of(6, 8, 3).withGroups(4))
        .hasMessage("groups must divide 6 input and 8 output channels, but was 4");
    assertThatThrownBy(() -> Conv2d.of(0, 8, 3))
        .hasMessage("a convolution needs input and output channels, but had 0 and 8");
    assertThatThrownBy(() -> Conv2d.of(3, 8, 3).withStride(0))
        .hasMessage(
            "a window needs kernel, stride and dilation of at least 1 and no negative padding, but"
                + " had kernel 3, stride 0, dilation 1, padding 1");
    assertThatThrownBy(() -> new Linear(3, 0))
        .hasMessage("a linear layer needs input and output numbers, but had 3 and 0");
    assertThatThrownBy(() -> new BatchNorm(0)).hasMessage("a batch norm needs channels, but had 0");
    assertThatThrownBy(() -> new Dropout(1))
        .hasMessage("a dropout rate must be in [0, 1), but was 1.0");
    assertThatThrownBy(() -> Add.of(new Flatten()))
        .hasMessage("an addition needs at least two branches, but got 1");
  }
}
