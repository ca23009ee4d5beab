package io.nasbook.plot.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * How the numbers of one column are written: all with the same number of decimals, thousands
 * grouped.
 *
 * @param decimals digits after the point, 0 to {@value #MOST_DECIMALS}
 */
public record NumberText(int decimals) {

  private static final int MOST_DECIMALS = 6;
  private static final int SIGNIFICANT_DIGITS = 5;
  private static final double LARGEST_PLAIN = 1e15;

  /**
   * As many decimals as the values need to be written exactly, up to {@value #MOST_DECIMALS}; where
   * that is not enough, {@value #SIGNIFICANT_DIGITS} significant digits of the largest.
   *
   * @param values the values of the column; those that are not finite do not count
   * @return how to write them
   */
  public static NumberText of(double... values) {
    double[] finite = DoubleStream.of(values).filter(Double::isFinite).toArray();
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      NumberText candidate = new NumberText(decimals);
      if (DoubleStream.of(finite).allMatch(candidate::isExact)) {
        return candidate;
      }
    }
    double largest = DoubleStream.of(finite).map(Math::abs).max().orElse(0);
    int exponent = (int) Math.floor(Math.log10(largest));
    int decimals = SIGNIFICANT_DIGITS - 1 - exponent;
    return new NumberText(Math.clamp(decimals, 0, MOST_DECIMALS));
  }

  /**
   * A number as text; very large and very small ones in scientific notation.
   *
   * @param value any number
   * @return its text
   */
  public String text(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    boolean vanishes = value != 0 && Math.abs(value) < Math.pow(10, -decimals) / 2;
    if (vanishes || Math.abs(value) >= LARGEST_PLAIN) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  private boolean isExact(double value) {
    if (Math.abs(value) >= LARGEST_PLAIN) {
      return true;
    }
    double rounded =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    return Math.abs(rounded - value) <= 1e-12 * Math.abs(value);
  }
}
