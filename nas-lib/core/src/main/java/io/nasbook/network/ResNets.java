package io.nasbook.network;

import java.util.ArrayList;
import java.util.List;

/** Networks of residual blocks: ResNet-18, ResNet-50, ResNeXt-50. */
final class ResNets {

  private static final int STEM = 64;

  private ResNets() {}

  /** A block before its place is known. */
  private interface Block {
    Operation body(int in, int planes, int stride);
  }

  static Network resNet18() {
    return network("ResNet-18", List.of(2, 2, 2, 2), 1, ResNets::basic);
  }

  static Network resNet50() {
    return network(
        "ResNet-50",
        List.of(3, 4, 6, 3),
        4,
        (in, planes, stride) -> bottleneck(in, planes, 4 * planes, strided(planes, 1, stride)));
  }

  static Network resNext50() {
    return network(
        "ResNeXt-50 32x4d",
        List.of(3, 4, 6, 3),
        4,
        (in, planes, stride) ->
            bottleneck(in, 2 * planes, 4 * planes, strided(2 * planes, 32, stride)));
  }

  private static Conv2d strided(int channels, int groups, int stride) {
    return Conv2d.of(channels, channels, 3).withGroups(groups).withStride(stride);
  }

  private static Network network(String name, List<Integer> depths, int widening, Block block) {
    List<Operation> operations = new ArrayList<>();
    operations.add(Blocks.normed(Conv2d.of(3, STEM, 7).withStride(2), Activation.RELU));
    operations.add(Pool.max(3, 2).withPadding(1));
    int in = STEM;
    for (int stage = 0; stage < depths.size(); stage++) {
      int planes = STEM << stage;
      for (int i = 0; i < depths.get(stage); i++) {
        int stride = i == 0 && stage > 0 ? 2 : 1;
        String path = "stage%d.block%d".formatted(stage + 1, i + 1);
        Operation body = block.body(in, planes, stride);
        operations.add(Sequential.named(path, residual(body, in, widening * planes, stride)));
        in = widening * planes;
      }
    }
    operations.add(Sequential.of(new GlobalPool(), new Linear(in, Networks.CLASSES)));
    return new Network(name, Networks.IMAGE, new Sequential("", operations));
  }

  private static Operation residual(Operation body, int in, int out, int stride) {
    Operation shortcut =
        stride == 1 && in == out
            ? Sequential.of()
            : Sequential.named(
                "shortcut", Blocks.normed(Conv2d.pointwise(in, out).withStride(stride)));
    return Sequential.of(Add.of(body, shortcut), Activation.RELU);
  }

  private static Operation basic(int in, int planes, int stride) {
    return Sequential.of(
        Blocks.normed(Conv2d.of(in, planes, 3).withStride(stride), Activation.RELU),
        Blocks.normed(Conv2d.of(planes, planes, 3)));
  }

  private static Operation bottleneck(int in, int middle, int out, Conv2d convolution) {
    return Sequential.of(
        Blocks.normed(Conv2d.pointwise(in, middle), Activation.RELU),
        Blocks.normed(convolution, Activation.RELU),
        Blocks.normed(Conv2d.pointwise(middle, out)));
  }
}
