package io.nasbook.display;

import java.util.Arrays;

/** Values as plain text. */
final class Texts {

  private Texts() {}

  /** The text of a value; arrays with their elements, a value whose toString fails with a note. */
  static String of(Object value) {
    try {
      return value != null && value.getClass().isArray() ? array(value) : String.valueOf(value);
    } catch (RuntimeException | LinkageError | AssertionError broken) {
      return value.getClass().getName() + " (its toString() threw " + name(broken) + ")";
    }
  }

  private static String name(Throwable broken) {
    return broken.getClass().getName();
  }

  private static String array(Object array) {
    String nested = Arrays.deepToString(new Object[] {array});
    return nested.substring(1, nested.length() - 1);
  }
}
