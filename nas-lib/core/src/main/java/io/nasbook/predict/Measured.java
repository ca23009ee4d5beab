package io.nasbook.predict;

import java.util.OptionalDouble;

/**
 * An architecture with its measured accuracy.
 *
 * @param <A> the type of the architecture
 * @param arch what was measured
 * @param accuracyPercent 0 to 100
 * @param loss mean cross-entropy on the same images, natural logarithm, where it was noted
 */
public record Measured<A>(A arch, double accuracyPercent, OptionalDouble loss) {

  /** Checks that the accuracy is a percentage. */
  public Measured {
    if (!(accuracyPercent >= 0 && accuracyPercent <= 100)) {
      throw new IllegalArgumentException(
          "an accuracy must be between 0 and 100 percent, but was " + accuracyPercent);
    }
  }

  /**
   * A measurement of which only the accuracy is known.
   *
   * @param arch what was measured
   * @param accuracyPercent 0 to 100
   */
  public Measured(A arch, double accuracyPercent) {
    this(arch, accuracyPercent, OptionalDouble.empty());
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
