package io.nasbook.net.ofa;

import io.nasbook.net.image.Batch;
import java.util.ArrayList;
import java.util.List;

/** Counts correct images and sums their loss, batch by batch. */
final class Tally {
  private final int classes;
  private final List<String> skipped = new ArrayList<>();
  private int images;
  private int correct;
  private double loss;

  Tally(int classes) {
    this.classes = classes;
  }

  void add(Batch batch, float[] logits) {
    for (int i = 0; i < batch.size(); i++) {
      int label = batch.labels()[i];
      if (label < 0 || label >= classes) {
        throw new IllegalArgumentException(
            "a label must be 0 to %d, but was %d".formatted(classes - 1, label));
      }
      add(logits, i * classes, label);
    }
    images += batch.size();
    skipped.addAll(batch.skipped());
  }

  private void add(float[] logits, int row, int label) {
    int best = 0;
    for (int c = 1; c < classes; c++) {
      best = logits[row + c] > logits[row + best] ? c : best;
    }
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      sum += Math.exp(logits[row + c] - logits[row + best]);
    }
    correct += best == label ? 1 : 0;
    loss += Math.log(sum) + logits[row + best] - logits[row + label];
  }

  Evaluation accuracy() {
    return new Evaluation(correct, images, images == 0 ? 0 : loss / images, skipped);
  }
}
