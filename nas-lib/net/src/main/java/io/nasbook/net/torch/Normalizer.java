package io.nasbook.net.torch;

import ai.djl.ndarray.NDArray;

/** How the output of a convolution is normalised. */
@FunctionalInterface
interface Normalizer {
  /**
   * Normalised values.
   *
   * @param prefix published name of the layer, with its last dot
   * @param values {@code [batch, channels, height, width]}
   * @param weight {@code [channels]}
   * @param bias {@code [channels]}
   */
  NDArray normalize(String prefix, NDArray values, NDArray weight, NDArray bias);
}
