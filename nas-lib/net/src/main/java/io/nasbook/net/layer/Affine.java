package io.nasbook.net.layer;

import io.nasbook.net.weights.Tensor;

/**
 * Weights with a bias: a linear layer or a convolution.
 *
 * @param weight {@code [out, in]} or {@code [out, in / groups, kernel, kernel]}
 * @param bias {@code [out]}
 */
public record Affine(Tensor weight, Tensor bias) {}
