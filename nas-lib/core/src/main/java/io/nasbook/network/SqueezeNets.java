package io.nasbook.network;

/** Networks of fire modules: SqueezeNet 1.0 and 1.1. */
final class SqueezeNets {

  private static final Pool POOL = Pool.max(3, 2).roundingUp();

  private SqueezeNets() {}

  static Network squeezeNet10() {
    return Network.of(
        "SqueezeNet 1.0",
        Networks.IMAGE,
        relu(Conv2d.of(3, 96, 7).withStride(2).withPadding(0)),
        POOL,
        fire(2, 96, 16, 64),
        fire(3, 128, 16, 64),
        fire(4, 128, 32, 128),
        POOL,
        fire(5, 256, 32, 128),
        fire(6, 256, 48, 192),
        fire(7, 384, 48, 192),
        fire(8, 384, 64, 256),
        POOL,
        fire(9, 512, 64, 256),
        classifier());
  }

  static Network squeezeNet11() {
    return Network.of(
        "SqueezeNet 1.1",
        Networks.IMAGE,
        relu(Conv2d.of(3, 64, 3).withStride(2).withPadding(0)),
        POOL,
        fire(2, 64, 16, 64),
        fire(3, 128, 16, 64),
        POOL,
        fire(4, 128, 32, 128),
        fire(5, 256, 32, 128),
        POOL,
        fire(6, 256, 48, 192),
        fire(7, 384, 48, 192),
        fire(8, 384, 64, 256),
        fire(9, 512, 64, 256),
        classifier());
  }

  /** A 1x1 convolution to few channels, then as many 1x1 as 3x3 filters side by side. */
  private static Operation fire(int number, int in, int squeezed, int expanded) {
    return Sequential.named(
        "fire" + number,
        relu(Conv2d.pointwise(in, squeezed)),
        Concat.of(
            relu(Conv2d.pointwise(squeezed, expanded)), relu(Conv2d.of(squeezed, expanded, 3))));
  }

  private static Operation classifier() {
    return Sequential.of(
        new Dropout(0.5), relu(Conv2d.pointwise(512, Networks.CLASSES)), new GlobalPool());
  }

  private static Operation relu(Conv2d convolution) {
    return Sequential.of(convolution.withBias(), Activation.RELU);
  }
}
