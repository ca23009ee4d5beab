package io.nasbook.network;

/** What the blocks of several networks begin or end with. */
final class Blocks {

  private Blocks() {}

  static Operation normed(Conv2d convolution) {
    return Sequential.of(convolution, new BatchNorm(convolution.outChannels()));
  }

  static Operation normed(Conv2d convolution, Activation activation) {
    return Sequential.of(normed(convolution), activation);
  }
}
