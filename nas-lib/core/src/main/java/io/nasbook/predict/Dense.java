package io.nasbook.predict;

import java.util.Arrays;

/**
 * A fully connected layer: output j is the sum of {@code input[i] * weights[i][j]} over all inputs
 * i, plus {@code biases[j]} where there are biases.
 *
 * @param weights {@code [inputs][outputs]}, at least one of each
 * @param biases {@code [outputs]}, or empty for a layer without
 */
public record Dense(float[][] weights, float[] biases) {

  /** Copies the numbers and checks that they fit together. */
  public Dense {
    weights = Arrays.stream(weights).map(float[]::clone).toArray(float[][]::new);
    biases = biases.clone();
    int outputs = weights.length == 0 ? 0 : weights[0].length;
    if (outputs == 0 || Arrays.stream(weights).anyMatch(row -> row.length != outputs)) {
      throw new IllegalArgumentException(
          "a layer needs at least one input, and as many weights (at least one) for each");
    }
    if (biases.length != 0 && biases.length != outputs) {
      throw new IllegalArgumentException(
          "a layer with %d outputs needs %d biases or none, but got %d"
              .formatted(outputs, outputs, biases.length));
    }
  }

  /**
   * How many numbers go in.
   *
   * @return at least 1
   */
  public int inputs() {
    return weights.length;
  }

  /**
   * How many numbers come out.
   *
   * @return at least 1
   */
  public int outputs() {
    return weights[0].length;
  }

  /**
   * The number of weights and biases.
   *
   * @return inputs x outputs, and one more for each output with a bias
   */
  public int parameters() {
    return inputs() * outputs() + biases.length;
  }

  @Override
  public String toString() {
    return "%d -> %d, %s, %,d weights and biases"
        .formatted(inputs(), outputs(), biases.length == 0 ? "no bias" : "with bias", parameters());
  }
}
