package io.nasbook.net.layer;

import io.nasbook.net.weights.Tensor;

/**
 * A square convolution without bias, padded by half its kernel.
 *
 * @param weight {@code [out, in / groups, kernel, kernel]}
 * @param stride step in pixels
 * @param groups 1, or the channels for a depthwise convolution
 */
public record Convolution(Tensor weight, int stride, int groups) {

  /**
   * Side of the filters.
   *
   * @return pixels
   */
  public int kernel() {
    return weight.shape().getLast();
  }

  /**
   * Side of the result.
   *
   * @param side of the input, in pixels
   * @return pixels
   */
  public int outSide(int side) {
    return (side - 1) / stride + 1;
  }
}
