package io.nasbook.stats;

import java.util.Locale;

/**
 * A confidence interval.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {
  /** The normal quantile of a two-sided 95 % interval. */
  private static final double Z_95 = 1.959963984540054;

  /** Checks the order of the ends. */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "an interval's low end must not exceed its high end, but they were %s and %s"
              .formatted(low, high));
    }
  }

  /**
   * The 95 % interval of a proportion (Wilson 1927): within 0 to 1, and of use at few trials and at
   * proportions near 0 or 1, where the usual p ± 2 standard errors is not.
   *
   * @param successes 0 to {@code trials}
   * @param trials at least 1
   * @return the interval
   * @throws IllegalArgumentException if the counts are out of range
   */
  public static Interval wilson(long successes, long trials) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "successes must be 0 to trials and trials at least 1, but they were %d and %d"
              .formatted(successes, trials));
    }
    double z2 = Z_95 * Z_95;
    double misses = (double) successes * (trials - successes) / trials;
    double centre = (successes + z2 / 2) / (trials + z2);
    double half = Z_95 * Math.sqrt(misses + z2 / 4) / (trials + z2);
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }

  /**
   * Whether a value lies inside or at an end.
   *
   * @param value any number
   * @return true if it does
   */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "[%.4f, %.4f]", low, high);
  }
}
