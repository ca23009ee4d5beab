package io.nasbook.predict;

/**
 * An architecture with its measured accuracy.
 *
 * @param <A> the type of the architecture
 * @param arch what was measured
 * @param accuracyPercent 0 to 100
 */
public record Measured<A>(A arch, double accuracyPercent) {

  /** Checks that the accuracy is a percentage. */
  public Measured {
    if (!(accuracyPercent >= 0 && accuracyPercent <= 100)) {
      throw new IllegalArgumentException(
          "an accuracy must be between 0 and 100 percent, but was " + accuracyPercent);
    }
  }

  /**
   * The accuracy as a fraction.
   *
   * @return 0 to 1
   */
  public double accuracy() {
    return accuracyPercent / 100;
  }
}
