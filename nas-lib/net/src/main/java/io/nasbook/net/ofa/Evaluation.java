package io.nasbook.net.ofa;

import io.nasbook.stats.Accuracy;
import io.nasbook.stats.Interval;
import java.util.List;
import java.util.Locale;

/**
 * How well a network classified images.
 *
 * @param correct images whose largest logit was that of their class
 * @param images images that were classified
 * @param loss mean cross-entropy, natural logarithm
 * @param skipped one sentence for every image that could not be read
 */
public record Evaluation(int correct, int images, double loss, List<String> skipped) {
  /** Copies the list. */
  public Evaluation {
    skipped = List.copyOf(skipped);
    if (images < 1) {
      throw new IllegalArgumentException(
          "an accuracy needs at least one image, but %d came and %d were skipped"
              .formatted(images, skipped.size()));
    }
  }

  /**
   * The accuracy without loss and skipped images, which can be compared with another.
   *
   * @return the correct among the classified images
   */
  public Accuracy accuracy() {
    return new Accuracy(correct, images);
  }

  /**
   * The fraction of correct images.
   *
   * @return 0 to 1
   */
  public double value() {
    return accuracy().value();
  }

  /**
   * Where the accuracy on many more such images lies, with 95 % confidence.
   *
   * @return Wilson's interval
   */
  public Interval interval() {
    return accuracy().interval();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.2f %% of %,d images (95 %%: %.2f to %.2f), loss %.4f%s",
        100 * value(),
        images,
        100 * interval().low(),
        100 * interval().high(),
        loss,
        skipped.isEmpty() ? "" : ", %d skipped".formatted(skipped.size()));
  }
}
