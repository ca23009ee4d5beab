package io.nasbook.predict;

import io.nasbook.predict.RowProducts.Range;
import io.nasbook.predict.RowProducts.Rows;
import java.util.Arrays;

/** Steps of gradient descent on the mean absolute error of an MLP. Mutable. */
final class MlpTraining {

  private final Mlp mlp;
  private final Workers workers;
  private final Adam adam = new Adam();
  private final float[][][] activations;
  private final float[][][] deltas;
  private final float[][][] transposed;
  private final float[][][] gradients;
  private final float[] outputs;
  private int step;

  MlpTraining(Mlp mlp, Workers workers, int batch) {
    this.mlp = mlp;
    this.workers = workers;
    this.activations = mlp.buffers(batch);
    this.deltas = mlp.buffers(batch);
    this.outputs = new float[batch];
    this.transposed = new float[mlp.weights.length][mlp.hidden()][mlp.hidden()];
    this.gradients = new float[mlp.weights.length][][];
    for (int layer = 0; layer < gradients.length; layer++) {
      gradients[layer] = new float[mlp.weights[layer].length][mlp.hidden()];
      for (float[] row : mlp.weights[layer]) {
        adam.register(row);
      }
      adam.register(mlp.biases[layer]);
    }
    adam.register(mlp.last);
    transpose();
  }

  /** One step on a batch; returns the sum of absolute errors before it. */
  double step(int[][] inputs, float[] targets, double rate) {
    int count = inputs.length;
    workers.share(count, samples -> backward(inputs, targets, samples));
    adam.begin(++step, rate);
    for (int layer = 0; layer < gradients.length; layer++) {
      int at = layer;
      workers.share(mlp.weights[layer].length, rows -> descend(at, inputs, rows));
      adam.update(mlp.biases[layer], sum(deltas[layer], count));
    }
    adam.update(mlp.last, lastGradient(targets, count));
    transpose();
    double error = 0;
    for (int m = 0; m < count; m++) {
      error += Math.abs(outputs[m] - targets[m]);
    }
    return error;
  }

  /** Activations and derivatives of some samples; samples do not depend on each other. */
  private void backward(int[][] inputs, float[] targets, Range samples) {
    mlp.forward(inputs, activations, samples);
    int top = deltas.length - 1;
    for (int m = samples.from(); m < samples.to(); m++) {
      outputs[m] = mlp.output(activations, m);
      float slope = Math.signum(outputs[m] - targets[m]) / inputs.length;
      float[] delta = deltas[top][m];
      for (int j = 0; j < delta.length; j++) {
        delta[j] = slope * mlp.last[j];
      }
      mask(delta, activations[top][m]);
    }
    for (int layer = top - 1; layer >= 0; layer--) {
      for (int m = samples.from(); m < samples.to(); m++) {
        Arrays.fill(deltas[layer][m], 0);
      }
      RowProducts.add(deltas[layer], deltas[layer + 1], transposed[layer + 1], samples);
      for (int m = samples.from(); m < samples.to(); m++) {
        mask(deltas[layer][m], activations[layer][m]);
      }
    }
  }

  private static void mask(float[] delta, float[] activation) {
    for (int j = 0; j < delta.length; j++) {
      delta[j] = activation[j] > 0 ? delta[j] : 0;
    }
  }

  private void descend(int layer, int[][] inputs, Range rows) {
    float[][] gradient = gradients[layer];
    for (int row = rows.from(); row < rows.to(); row++) {
      Arrays.fill(gradient[row], 0);
    }
    if (layer == 0) {
      addInputGradient(inputs, rows);
    } else {
      Rows before = new Rows(activations[layer - 1], inputs.length);
      RowProducts.addTransposed(gradient, before, new Rows(deltas[layer], inputs.length), rows);
    }
    for (int row = rows.from(); row < rows.to(); row++) {
      adam.update(mlp.weights[layer][row], gradient[row]);
    }
  }

  private void addInputGradient(int[][] inputs, Range rows) {
    for (int m = 0; m < inputs.length; m++) {
      for (int bit : inputs[m]) {
        if (bit >= rows.from() && bit < rows.to()) {
          RowProducts.addRow(gradients[0][bit], 1, deltas[0][m]);
        }
      }
    }
  }

  private static float[] sum(float[][] rows, int count) {
    float[] sum = new float[rows[0].length];
    for (int m = 0; m < count; m++) {
      RowProducts.addRow(sum, 1, rows[m]);
    }
    return sum;
  }

  private float[] lastGradient(float[] targets, int count) {
    float[] gradient = new float[mlp.hidden()];
    for (int m = 0; m < count; m++) {
      float slope = Math.signum(outputs[m] - targets[m]) / count;
      RowProducts.addRow(gradient, slope, activations[activations.length - 1][m]);
    }
    return gradient;
  }

  private void transpose() {
    workers.share(
        mlp.hidden(),
        rows -> {
          for (int layer = 1; layer < transposed.length; layer++) {
            for (int in = 0; in < mlp.hidden(); in++) {
              float[] weights = mlp.weights[layer][in];
              for (int out = rows.from(); out < rows.to(); out++) {
                transposed[layer][out][in] = weights[out];
              }
            }
          }
        });
  }
}
