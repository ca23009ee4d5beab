package io.nasbook.net.layer;

import io.nasbook.net.weights.Tensor;

/**
 * Mean and biased variance of every channel.
 *
 * @param mean {@code [channels]}
 * @param variance {@code [channels]}, the mean squared distance from the mean
 */
public record Moments(Tensor mean, Tensor variance) {}
