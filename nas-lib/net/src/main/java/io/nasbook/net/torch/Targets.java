package io.nasbook.net.torch;

/**
 * What a network should answer.
 *
 * @param probabilities {@code [images, classes]}, each row sums to 1
 * @param weight factor of the loss
 * @param movesStatistics whether the running statistics follow this network's batches
 */
public record Targets(float[] probabilities, float weight, boolean movesStatistics) {}
