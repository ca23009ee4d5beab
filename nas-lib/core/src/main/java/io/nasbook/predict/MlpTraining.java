package io.nasbook.predict;

import io.nasbook.predict.Workers.Range;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Steps of gradient descent on the mean absolute error of an MLP. Mutable. */
final class MlpTraining {

  /** Columns transposed at once, so that what is written stays in the first cache. */
  private static final int TILE = 16;

  private final Mlp mlp;
  private final Workers workers;
  private final Adam adam = new Adam();
  private final float[][] inputRows;
  private final float[][][] activations;
  private final float[][][] deltas;
  private final float[][][] transposed;
  private final float[] slopes;
  private final float[] outputs;
  private int step;

  MlpTraining(Mlp mlp, Workers workers, int batch) {
    this.mlp = mlp;
    this.workers = workers;
    this.inputRows = new float[batch][mlp.weights[0].length];
    this.activations = mlp.buffers(batch);
    this.deltas = mlp.buffers(batch);
    this.outputs = new float[batch];
    this.slopes = new float[batch];
    this.transposed = new float[mlp.weights.length][mlp.hidden()][mlp.hidden()];
    for (int layer = 0; layer < mlp.weights.length; layer++) {
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
    for (int layer = 0; layer < deltas.length; layer++) {
      int at = layer;
      workers.share(mlp.weights[layer].length, rows -> descend(at, count, rows));
      int[] all = IntStream.range(0, count).toArray();
      adam.update(mlp.biases[layer], sum(new RowSum(count).ofRows(all), deltas[layer]));
    }
    RowSum sum = new RowSum(count).ofFactors(slopes, count);
    adam.update(mlp.last, sum(sum, activations[activations.length - 1]));
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
      Arrays.fill(inputRows[m], 0);
      for (int bit : inputs[m]) {
        inputRows[m][bit] = 1;
      }
      outputs[m] = mlp.output(activations, m);
      slopes[m] = Math.signum(outputs[m] - targets[m]) / inputs.length;
      float[] delta = deltas[top][m];
      for (int j = 0; j < delta.length; j++) {
        delta[j] = slopes[m] * mlp.last[j];
      }
      mask(delta, activations[top][m]);
    }
    RowSum sum = new RowSum(mlp.hidden());
    for (int layer = top - 1; layer >= 0; layer--) {
      for (int m = samples.from(); m < samples.to(); m++) {
        float[] delta = deltas[layer][m];
        Arrays.fill(delta, 0);
        sum.ofFactors(deltas[layer + 1][m], mlp.hidden()).addTo(delta, transposed[layer + 1]);
        mask(delta, activations[layer][m]);
      }
    }
  }

  private static void mask(float[] delta, float[] activation) {
    for (int j = 0; j < delta.length; j++) {
      delta[j] *= Math.signum(activation[j]);
    }
  }

  private void descend(int layer, int samples, Range rows) {
    float[][] before = layer == 0 ? inputRows : activations[layer - 1];
    RowSum sum = new RowSum(samples);
    for (int row = rows.from(); row < rows.to(); row++) {
      sum.ofColumn(before, row, samples);
      adam.update(mlp.weights[layer][row], sum(sum, deltas[layer]));
    }
  }

  private float[] sum(RowSum rows, float[][] matrix) {
    float[] sum = new float[mlp.hidden()];
    rows.addTo(sum, matrix);
    return sum;
  }

  private void transpose() {
    workers.share(
        mlp.hidden(),
        columns -> {
          for (int layer = 1; layer < transposed.length; layer++) {
            for (int from = columns.from(); from < columns.to(); from += TILE) {
              int to = Math.min(columns.to(), from + TILE);
              transpose(mlp.weights[layer], transposed[layer], new Range(from, to));
            }
          }
        });
  }

  private static void transpose(float[][] matrix, float[][] transposed, Range columns) {
    for (int row = 0; row < matrix.length; row++) {
      float[] values = matrix[row];
      for (int column = columns.from(); column < columns.to(); column++) {
        transposed[column][row] = values[column];
      }
    }
  }
}
