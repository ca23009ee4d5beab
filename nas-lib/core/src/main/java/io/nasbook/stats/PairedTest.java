package io.nasbook.stats;

import java.util.Locale;

/**
 * Whether two networks that saw the same images differ in accuracy: the exact test of McNemar
 * (1947). Only images that one of them got right and the other wrong say something about the
 * difference.
 *
 * @param first accuracy of the first network
 * @param second accuracy of the second network
 * @param onlyFirst images that only the first got right
 * @param onlySecond images that only the second got right
 */
public record PairedTest(Accuracy first, Accuracy second, long onlyFirst, long onlySecond) {

  private static final double LEVEL = 0.05;

  /** Checks that the counts belong to the same images. */
  public PairedTest {
    if (onlyFirst < 0
        || onlySecond < 0
        || first.images() != second.images()
        || first.correct() - onlyFirst != second.correct() - onlySecond
        || first.correct() < onlyFirst
        || first.correct() + onlySecond > first.images()) {
      throw new IllegalArgumentException(
          "a paired test needs the results of two networks on the same images, but %s, %s and"
                  .formatted(first, second)
              + " %,d and %,d images do not fit together".formatted(onlyFirst, onlySecond));
    }
  }

  /**
   * Compares two networks image by image.
   *
   * @param first for each image whether the first network got it right
   * @param second the same for the second network, in the same order
   * @return the test
   */
  public static PairedTest of(boolean[] first, boolean[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "both networks must have seen the same images, but saw %,d and %,d"
              .formatted(first.length, second.length));
    }
    long both = 0;
    long onlyFirst = 0;
    long onlySecond = 0;
    for (int i = 0; i < first.length; i++) {
      both += first[i] && second[i] ? 1 : 0;
      onlyFirst += first[i] && !second[i] ? 1 : 0;
      onlySecond += second[i] && !first[i] ? 1 : 0;
    }
    return new PairedTest(
        new Accuracy(both + onlyFirst, first.length),
        new Accuracy(both + onlySecond, first.length),
        onlyFirst,
        onlySecond);
  }

  /**
   * The probability of a difference at least as large if both networks were equally good: two-sided
   * and exact.
   *
   * @return 0 to 1
   */
  public double pValue() {
    long n = onlyFirst + onlySecond;
    long fewer = Math.min(onlyFirst, onlySecond);
    double logTerm = -n * Math.log(2);
    double tail = Math.exp(logTerm);
    for (long k = 1; k <= fewer; k++) {
      logTerm += Math.log((double) (n - k + 1) / k);
      tail += Math.exp(logTerm);
    }
    return Math.min(1, 2 * tail);
  }

  /**
   * Whether the difference is more than chance explains, at the 5 % level.
   *
   * @return true if one network may be called better
   */
  public boolean isSignificant() {
    return pValue() < LEVEL;
  }

  @Override
  public String toString() {
    String p = String.format(Locale.ROOT, "p = %.3g", pValue());
    if (!isSignificant()) {
      return "no difference shown between %s and %s (%s)".formatted(first, second, p);
    }
    return onlyFirst > onlySecond
        ? "the first, %s, beats the second, %s (%s)".formatted(first, second, p)
        : "the second, %s, beats the first, %s (%s)".formatted(second, first, p);
  }
}
