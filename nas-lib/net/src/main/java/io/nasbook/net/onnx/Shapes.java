package io.nasbook.net.onnx;

import io.nasbook.net.image.Batch;

/** Checks before native code is called. */
final class Shapes {
  private Shapes() {}

  static void requireResolution(Batch batch, int resolution) {
    if (batch.resolution() != resolution) {
      throw new IllegalArgumentException(
          "the network takes images of %d px, but these have %d"
              .formatted(resolution, batch.resolution()));
    }
  }
}
