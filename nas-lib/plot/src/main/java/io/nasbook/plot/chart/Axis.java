package io.nasbook.plot.chart;

/**
 * What an axis measures.
 *
 * @param name the quantity
 * @param unit its unit, or empty for a pure number
 */
public record Axis(String name, String unit) {

  /**
   * An axis of a pure number or of names.
   *
   * @param name the quantity
   * @return the axis
   */
  public static Axis of(String name) {
    return new Axis(name, "");
  }

  @Override
  public String toString() {
    return unit.isBlank() ? name : "%s (%s)".formatted(name, unit);
  }
}
