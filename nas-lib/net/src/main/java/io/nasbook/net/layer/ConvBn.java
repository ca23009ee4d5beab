package io.nasbook.net.layer;

import io.nasbook.net.weights.Tensor;

/**
 * A convolution without bias, batch norm, and ReLU6 or nothing.
 *
 * @param name where it is in the network
 * @param convolution the weights
 * @param norm the batch norm behind it
 * @param relu6 whether values are clipped to 0 to 6
 */
public record ConvBn(String name, Convolution convolution, BatchNorm norm, boolean relu6)
    implements Step {

  /**
   * One convolution with the batch norm multiplied in: what a device runs.
   *
   * @return weights and bias with the same result
   */
  public Affine folded() {
    float[] weights = convolution.weight().toArray();
    double[] factors = norm.factors();
    int perChannel = weights.length / factors.length;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (weights[i] * factors[i / perChannel]);
    }
    float[] offsets = norm.offsets();
    return new Affine(
        Tensor.of(weights, convolution.weight().shape().stream().mapToInt(n -> n).toArray()),
        Tensor.of(offsets, offsets.length));
  }

  /**
   * The same layer with other statistics.
   *
   * @param moments of the convolution's output
   * @return a copy
   */
  public ConvBn withStatistics(Moments moments) {
    return new ConvBn(name, convolution, new BatchNorm(norm.weight(), norm.bias(), moments), relu6);
  }
}
