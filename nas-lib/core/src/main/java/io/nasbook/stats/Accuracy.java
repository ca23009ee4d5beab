package io.nasbook.stats;

import java.util.Locale;

/**
 * A measured accuracy: so many images of a sample were classified correctly.
 *
 * @param correct images classified correctly
 * @param images images looked at, at least 1
 */
public record Accuracy(long correct, long images) {

  /** The standard normal quantile that leaves 2.5 % on either side. */
  private static final double Z_95 = 1.959963984540054;

  /** Checks the counts. */
  public Accuracy {
    if (images < 1 || correct < 0 || correct > images) {
      throw new IllegalArgumentException(
          "an accuracy needs 0 to n correct of n images, but was given %,d of %,d"
              .formatted(correct, images));
    }
  }

  /**
   * An interval of fractions.
   *
   * @param low lower end
   * @param high upper end
   */
  public record Interval(double low, double high) {

    /**
     * Whether a value lies inside.
     *
     * @param value a fraction
     * @return true between the ends, inclusive
     */
    public boolean contains(double value) {
      return low <= value && value <= high;
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
    double z2 = Z_95 * Z_95;
    double centre = (correct + z2 / 2) / (images + z2);
    double half = Z_95 / (images + z2) * Math.sqrt(correct * (1 - value()) + z2 / 4);
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
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
