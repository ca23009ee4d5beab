package io.nasbook.net.train;

import java.util.Arrays;

/**
 * The classes of a batch.
 *
 * @param labels class of every image
 * @param classes how many there are
 */
record Labels(int[] labels, int classes) {
  Labels {
    for (int label : labels) {
      if (label < 0 || label >= classes) {
        throw new IllegalArgumentException(
            "a label must be 0 to %d, but was %d".formatted(classes - 1, label));
      }
    }
  }

  /** {@code [images, classes]}: the label, a part of it spread over all classes. */
  float[] smoothed(double part) {
    float[] targets = new float[labels.length * classes];
    Arrays.fill(targets, (float) (part / classes));
    for (int i = 0; i < labels.length; i++) {
      targets[i * classes + labels[i]] += (float) (1 - part);
    }
    return targets;
  }

  /** The softmax of every row. */
  float[] probabilities(float[] logits) {
    float[] result = new float[logits.length];
    for (int i = 0; i < labels.length; i++) {
      double logSum = logSum(logits, i);
      for (int c = i * classes; c < (i + 1) * classes; c++) {
        result[c] = (float) Math.exp(logits[c] - logSum);
      }
    }
    return result;
  }

  private double logSum(float[] logits, int row) {
    double best = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < classes; c++) {
      best = Math.max(best, logits[row * classes + c]);
    }
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      sum += Math.exp(logits[row * classes + c] - best);
    }
    return best + Math.log(sum);
  }

  /** Mean loss and accuracy of logits. */
  TrainingStep.Score score(float[] logits) {
    double loss = 0;
    int correct = 0;
    for (int i = 0; i < labels.length; i++) {
      int best = 0;
      for (int c = 1; c < classes; c++) {
        best = logits[i * classes + c] > logits[i * classes + best] ? c : best;
      }
      correct += best == labels[i] ? 1 : 0;
      loss += logSum(logits, i) - logits[i * classes + labels[i]];
    }
    return new TrainingStep.Score(loss / labels.length, (double) correct / labels.length);
  }

  /** {@code (1 - part) * first + part * second}. */
  static float[] mixed(float[] first, float[] second, double part) {
    float[] result = new float[first.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) ((1 - part) * first[i] + part * second[i]);
    }
    return result;
  }
}
