package io.nasbook.file;

/** The beginning of what came, for a sentence that says what was wrong with it. */
public final class Excerpt {
  private static final int MOST = 80;

  private Excerpt() {}

  /**
   * The first 80 characters of a value's text.
   *
   * @param value anything, {@code null} too
   * @return one line, with three dots where more follows
   */
  public static String of(Object value) {
    String text = String.valueOf(value);
    String start = text.length() > MOST ? text.substring(0, MOST) + "..." : text;
    return start.replaceAll("\\p{Cntrl}+", " ");
  }
}
