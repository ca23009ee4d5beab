package io.nasbook.display.grade;

import io.nasbook.display.Texts;
import java.math.BigDecimal;
import java.util.Objects;

/** How a value is marked. */
final class Marks {

  private static final int LONGEST_TEXT = 200;

  private Marks() {}

  /** True gets all points, false none, a number itself; everything else is refused. */
  static Result of(String name, double points, Object value) {
    if (value instanceof Boolean right) {
      return right ? Result.right(name, points) : Result.wrong(name, points, "it is false");
    }
    double marks = value instanceof Number number ? number.doubleValue() : Double.NaN;
    if (!(marks >= 0 && marks <= points)) {
      String wanted = "a check gives true, false or a number from 0 to " + Texts.number(points);
      return Result.wrong(name, points, wanted + ", but this one gave " + described(value));
    }
    return new Result(name, points, marks, "", "");
  }

  /** All points for a value that equals what was expected, whatever kind of number it is. */
  static Result equal(String name, double points, Object expected, Object actual) {
    if (isSame(expected, actual)) {
      return Result.right(name, points);
    }
    boolean alike = text(expected).equals(text(actual));
    String wanted = alike ? described(expected) : text(expected);
    String got = alike ? described(actual) : text(actual);
    return Result.wrong(name, points, "expected " + wanted + ", but got " + got);
  }

  private static boolean isSame(Object expected, Object actual) {
    if (expected instanceof Near near) {
      return near.accepts(actual);
    }
    if (expected instanceof Number one && actual instanceof Number other) {
      return isFinite(one) && isFinite(other)
          ? decimal(one).compareTo(decimal(other)) == 0
          : one.doubleValue() == other.doubleValue() || isNan(one) && isNan(other);
    }
    return Objects.deepEquals(expected, actual);
  }

  private static boolean isFinite(Number number) {
    return Double.isFinite(number.doubleValue());
  }

  private static boolean isNan(Number number) {
    return Double.isNaN(number.doubleValue());
  }

  private static BigDecimal decimal(Number number) {
    return new BigDecimal(number.toString());
  }

  private static String described(Object value) {
    return value == null ? "null" : text(value) + " (" + value.getClass().getSimpleName() + ")";
  }

  private static String text(Object value) {
    String text = value instanceof String string ? '"' + string + '"' : Texts.of(value);
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
  }
}
