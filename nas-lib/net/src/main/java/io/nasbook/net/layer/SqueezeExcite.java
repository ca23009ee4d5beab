package io.nasbook.net.layer;

/**
 * Squeeze-and-excitation: global mean, 1x1 convolution, ReLU6, 1x1 convolution, hard sigmoid,
 * multiplied with the input (Hu et al. 2018).
 *
 * @param name where it is in the network
 * @param reduce weights {@code [squeezed, channels, 1, 1]}
 * @param expand weights {@code [channels, squeezed, 1, 1]}
 */
public record SqueezeExcite(String name, Affine reduce, Affine expand) implements Step {}
