package io.nasbook.network;

import io.nasbook.cost.Shape;
import java.util.ArrayList;
import java.util.List;

/** Networks of depthwise and pointwise convolutions: MobileNet V1 and V2. */
final class MobileNets {

  private static final int STEM = 32;
  private static final int LAST = 1280;

  private MobileNets() {}

  /** Blocks of the same width; the stride is of the first of them. */
  private record Stage(int channels, int depth, int stride, int expansion) {}

  private static final List<Stage> V1 =
      List.of(
          new Stage(64, 1, 1, 1),
          new Stage(128, 2, 2, 1),
          new Stage(256, 2, 2, 1),
          new Stage(512, 6, 2, 1),
          new Stage(1024, 2, 2, 1));

  private static final List<Stage> V2 =
      List.of(
          new Stage(16, 1, 1, 1),
          new Stage(24, 2, 2, 6),
          new Stage(32, 3, 2, 6),
          new Stage(64, 4, 2, 6),
          new Stage(96, 3, 1, 6),
          new Stage(160, 3, 2, 6),
          new Stage(320, 1, 1, 6));

  private interface Block {
    Operation of(int in, int out, int stride);
  }

  static Network v1() {
    List<Operation> operations = new ArrayList<>();
    operations.add(Blocks.normed(Conv2d.of(3, STEM, 3).withStride(2), Activation.RELU));
    int in = STEM;
    for (int stage = 0; stage < V1.size(); stage++) {
      operations.addAll(blocks(stage, V1.get(stage), in, MobileNets::separable));
      in = V1.get(stage).channels();
    }
    operations.add(Sequential.of(new GlobalPool(), new Linear(in, Networks.CLASSES)));
    return new Network("MobileNet V1", Networks.IMAGE, new Sequential("", operations));
  }

  static Network v2(Scaling scaling) {
    int in = scaling.channels(STEM);
    List<Operation> operations = new ArrayList<>();
    operations.add(Blocks.normed(Conv2d.of(3, in, 3).withStride(2), Activation.RELU6));
    for (int number = 0; number < V2.size(); number++) {
      Stage stage = scaled(V2.get(number), scaling);
      operations.addAll(
          blocks(number, stage, in, (from, to, by) -> inverted(from, to, by, stage.expansion())));
      in = stage.channels();
    }
    int last = Math.max(LAST, scaling.channels(LAST));
    operations.add(Blocks.normed(Conv2d.pointwise(in, last), Activation.RELU6));
    operations.add(new GlobalPool());
    operations.add(Sequential.of(new Dropout(0.2), new Linear(last, Networks.CLASSES)));
    Shape image = Shape.square(3, scaling.side(Networks.IMAGE.height()));
    return new Network("MobileNet V2" + scaling.suffix(), image, new Sequential("", operations));
  }

  private static Stage scaled(Stage stage, Scaling scaling) {
    return new Stage(
        scaling.channels(stage.channels()),
        scaling.depth(stage.depth()),
        stage.stride(),
        stage.expansion());
  }

  private static List<Operation> blocks(int number, Stage stage, int in, Block block) {
    List<Operation> blocks = new ArrayList<>();
    for (int i = 0; i < stage.depth(); i++) {
      boolean first = i == 0;
      String path = "stage%d.block%d".formatted(number + 1, i + 1);
      blocks.add(
          Sequential.named(
              path,
              block.of(
                  first ? in : stage.channels(), stage.channels(), first ? stage.stride() : 1)));
    }
    return blocks;
  }

  private static Operation separable(int in, int out, int stride) {
    return Sequential.of(
        Blocks.normed(Conv2d.depthwise(in, 3).withStride(stride), Activation.RELU),
        Blocks.normed(Conv2d.pointwise(in, out), Activation.RELU));
  }

  private static Operation inverted(int in, int out, int stride, int expansion) {
    int middle = in * expansion;
    Operation expand =
        expansion == 1
            ? Sequential.of()
            : Blocks.normed(Conv2d.pointwise(in, middle), Activation.RELU6);
    Operation filter =
        Blocks.normed(Conv2d.depthwise(middle, 3).withStride(stride), Activation.RELU6);
    Operation project = Blocks.normed(Conv2d.pointwise(middle, out));
    return stride == 1 && in == out
        ? Add.residual(expand, filter, project)
        : Sequential.of(expand, filter, project);
  }
}
