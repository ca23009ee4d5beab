package io.nasbook.net.layer;

import io.nasbook.net.weights.Tensor;

/**
 * Batch normalisation: {@code (x - mean) / sqrt(variance + EPSILON) * weight + bias} per channel.
 *
 * @param weight {@code [channels]}
 * @param bias {@code [channels]}
 * @param running statistics that stand for the batch's own
 */
public record BatchNorm(Tensor weight, Tensor bias, Moments running) {
  /** Added to the variance. */
  public static final float EPSILON = 1e-3f;

  /**
   * The factor by which every channel is multiplied.
   *
   * @return {@code weight / sqrt(variance + EPSILON)}, in double precision
   */
  double[] factors() {
    double[] factors = new double[weight.size()];
    for (int c = 0; c < factors.length; c++) {
      double variance = running.variance().values().get(c);
      factors[c] = weight.values().get(c) / Math.sqrt(variance + EPSILON);
    }
    return factors;
  }

  /**
   * The number that is added to every channel after multiplication.
   *
   * @return {@code bias - mean * factor}
   */
  float[] offsets() {
    double[] factors = factors();
    float[] offsets = new float[factors.length];
    for (int c = 0; c < offsets.length; c++) {
      double mean = running.mean().values().get(c);
      offsets[c] = (float) (bias.values().get(c) - mean * factors[c]);
    }
    return offsets;
  }
}
