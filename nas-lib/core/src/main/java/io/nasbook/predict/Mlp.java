package io.nasbook.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The weights of a multi-layer perceptron on 0/1 inputs: three hidden layers with ReLU and a last
 * layer without bias that gives one number. Mutable while it is trained.
 */
final class Mlp {

  /** Weights [in][out] of the hidden layers, biases [out]. */
  final float[][][] weights;

  final float[][] biases;

  /** Weights of the last layer. */
  final float[] last;

  private Mlp(float[][][] weights, float[][] biases, float[] last) {
    this.weights = weights;
    this.biases = biases;
    this.last = last;
  }

  /** Weights drawn uniformly within 1 / sqrt(inputs), as PyTorch does. */
  static Mlp random(int inputs, int hidden, RandomGenerator rng) {
    int[] sizes = {inputs, hidden, hidden, hidden};
    float[][][] weights = new float[sizes.length - 1][][];
    float[][] biases = new float[weights.length][];
    for (int layer = 0; layer < weights.length; layer++) {
      double bound = 1 / Math.sqrt(sizes[layer]);
      weights[layer] = new float[sizes[layer]][];
      for (int row = 0; row < sizes[layer]; row++) {
        weights[layer][row] = uniform(sizes[layer + 1], bound, rng);
      }
      biases[layer] = uniform(sizes[layer + 1], bound, rng);
    }
    return new Mlp(weights, biases, uniform(hidden, 1 / Math.sqrt(hidden), rng));
  }

  private static float[] uniform(int length, double bound, RandomGenerator rng) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) (bound * (2 * rng.nextDouble() - 1));
    }
    return values;
  }

  int hidden() {
    return last.length;
  }

  /** Copies of the layers, the last with one output and no bias. */
  List<Dense> layers() {
    List<Dense> layers = new ArrayList<>();
    for (int layer = 0; layer < weights.length; layer++) {
      layers.add(new Dense(weights[layer], biases[layer]));
    }
    float[][] column = new float[last.length][1];
    for (int row = 0; row < last.length; row++) {
      column[row][0] = last[row];
    }
    layers.add(new Dense(column, new float[0]));
    return List.copyOf(layers);
  }

  /** The number of weights and biases. */
  int parameters() {
    return layers().stream().mapToInt(Dense::parameters).sum();
  }

  /** Activations of a batch after each hidden layer, [layer][sample][unit]. */
  float[][][] buffers(int samples) {
    return new float[weights.length][samples][hidden()];
  }

  /** Fills the activations of some samples. */
  void forward(int[][] inputs, float[][][] activations, Workers.Range samples) {
    RowSum sum = new RowSum(Math.max(weights[0].length, hidden()));
    for (int layer = 0; layer < weights.length; layer++) {
      for (int m = samples.from(); m < samples.to(); m++) {
        float[] values = activations[layer][m];
        System.arraycopy(biases[layer], 0, values, 0, values.length);
        if (layer == 0) {
          sum.ofRows(inputs[m]);
        } else {
          sum.ofFactors(activations[layer - 1][m], hidden());
        }
        sum.addTo(values, weights[layer]);
        rectify(values);
      }
    }
  }

  private static void rectify(float[] values) {
    for (int j = 0; j < values.length; j++) {
      values[j] = Math.max(0f, values[j]);
    }
  }

  /** The output for a sample whose activations are there. */
  float output(float[][][] activations, int sample) {
    float[] values = activations[weights.length - 1][sample];
    float output = 0;
    for (int j = 0; j < values.length; j++) {
      output = Math.fma(values[j], last[j], output);
    }
    return output;
  }
}
