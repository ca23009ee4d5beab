package io.nasbook.plot.chart;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an axis measures.
 *
 * @param name the quantity
 * @param unit its unit, or empty for a pure number
 * @param logarithmic whether equal distances are equal factors; all values must then be above zero
 */
public record Axis(String name, String unit, boolean logarithmic) {

  private static final Pattern WITH_UNIT = Pattern.compile("(.*\\S)\\s*\\(([^()]+)\\)");

  /**
   * An axis with equal distances for equal differences.
   *
   * @param name the quantity
   * @param unit its unit, or empty for a pure number
   */
  public Axis(String name, String unit) {
    this(name, unit, false);
  }

  /**
   * An axis as it is written: {@code "accuracy (%)"} has a unit, {@code "evaluations"} has none.
   *
   * @param text the quantity, and its unit in parentheses
   * @return the axis
   */
  public static Axis of(String text) {
    Matcher parts = WITH_UNIT.matcher(text);
    return parts.matches() ? new Axis(parts.group(1), parts.group(2)) : new Axis(text, "");
  }

  /**
   * This axis with equal distances for equal factors.
   *
   * @return a logarithmic axis
   */
  public Axis withLog() {
    return new Axis(name, unit, true);
  }

  @Override
  public String toString() {
    return unit.isBlank() ? name : "%s (%s)".formatted(name, unit);
  }
}
