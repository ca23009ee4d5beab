package io.nasbook.net.torch;

/**
 * How far a step goes.
 *
 * @param learningRate factor of the step
 * @param momentum how much of the last steps' direction is kept, 0 to 1
 * @param weightDecay pull of weights towards zero; batch norms and biases are left alone
 */
public record SgdRates(double learningRate, double momentum, double weightDecay) {}
