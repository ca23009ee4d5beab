package io.nasbook.display;

import java.util.Arrays;
import java.util.Objects;

/** Values as plain text. */
public final class Texts {

  private Texts() {}

  /**
   * The text of a value; arrays with their elements, a value whose toString fails with a note.
   *
   * @param value any value, null included
   * @return its text
   */
  public static String of(Object value) {
    try {
      return value != null && value.getClass().isArray() ? array(value) : text(value);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError broken) {
      return value.getClass().getName() + " (its toString() threw " + name(broken) + ")";
    }
  }

  /**
   * A number without the decimals that it does not need: 2 and 0.5.
   *
   * @param number the number
   * @return its text, with a point whatever the locale
   */
  public static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? String.valueOf((long) number)
        : String.valueOf(number);
  }

  /** A toString may give null. */
  private static String text(Object value) {
    return Objects.requireNonNullElse(String.valueOf(value), "null");
  }

  private static String name(Throwable broken) {
    return broken.getClass().getName();
  }

  private static String array(Object array) {
    String nested = Arrays.deepToString(new Object[] {array});
    return nested.substring(1, nested.length() - 1);
  }
}
