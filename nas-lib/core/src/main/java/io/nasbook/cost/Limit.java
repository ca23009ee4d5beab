package io.nasbook.cost;

import java.util.Locale;

/**
 * An upper bound on one measure.
 *
 * @param measure what is limited
 * @param max the largest allowed value, inclusive, in the measure's unit
 */
public record Limit(Measure measure, long max) {

  /** Checks that the bound is positive. */
  public Limit {
    if (max <= 0) {
      throw new IllegalArgumentException(
          "a limit on %s must be positive, but was %,d".formatted(measure.label(), max));
    }
  }

  /**
   * Whether a cost keeps within this bound.
   *
   * @param cost of a network
   * @return true if it does
   */
  public boolean allows(Cost cost) {
    return measure.of(cost) <= max;
  }

  @Override
  public String toString() {
    return measure == Measure.PEAK_BYTES
        ? "peak <= " + measure.format(max)
        : measure.label() + " <= " + String.format(Locale.ROOT, "%,d", max);
  }
}
