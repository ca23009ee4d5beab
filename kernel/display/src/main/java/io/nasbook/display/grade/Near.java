package io.nasbook.display.grade;

/**
 * What {@link Grade#equal} expects where a number need not be exact: {@code new Near(0.5, 0.01)}.
 *
 * @param expected the right number
 * @param tolerance how far from it an answer may be
 */
public record Near(double expected, double tolerance) {

  /** Checks that there is something that can be near. */
  public Near {
    if (!Double.isFinite(expected) || !(tolerance >= 0)) {
      throw new IllegalArgumentException(
          "expected a number and a tolerance of 0 or more, but got %s and %s"
              .formatted(expected, tolerance));
    }
  }

  boolean accepts(Object value) {
    return value instanceof Number number && Math.abs(number.doubleValue() - expected) <= tolerance;
  }

  @Override
  public String toString() {
    return expected + " ± " + tolerance;
  }
}
