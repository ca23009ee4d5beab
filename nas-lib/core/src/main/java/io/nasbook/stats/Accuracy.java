package io.nasbook.stats;

import java.util.Locale;

/**
 * A measured accuracy: so many images of a sample were classified correctly.
 *
 * @param correct images classified correctly
 * @param images images looked at, at least 1
 */
public record Accuracy(long correct, long images) {

  /** Checks the counts. */
  public Accuracy {
    if (images < 1 || correct < 0 || correct > images) {
      throw new IllegalArgumentException(
          "an accuracy needs 0 to n correct of n images, but was given %,d of %,d"
              .formatted(correct, images));
    }
  }

  /**
   * The share of correct images.
   *
   * @return 0 to 1
   */
  public double value() {
    return (double) correct / images;
  }

  /**
   * The 95 % interval of Wilson (1927): the accuracies on endlessly many images that this sample
   * does not contradict.
   *
   * @return an interval within 0 and 1
   */
  public Interval interval() {
    return Interval.wilson(correct, images);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.2f %% [%.2f, %.2f] (%,d of %,d)",
        100 * value(),
        100 * interval().low(),
        100 * interval().high(),
        correct,
        images);
  }
}
