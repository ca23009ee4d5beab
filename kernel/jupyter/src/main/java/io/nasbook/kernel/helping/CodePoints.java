package io.nasbook.kernel.helping;

/** Positions: the protocol counts code points, Java counts UTF-16 units. */
public final class CodePoints {

  private CodePoints() {}

  /** The position in UTF-16 units. */
  public static int toUnits(String text, int codePoints) {
    int length = text.codePointCount(0, text.length());
    return text.offsetByCodePoints(0, Math.max(0, Math.min(codePoints, length)));
  }

  /** The position in code points. */
  public static int fromUnits(String text, int units) {
    return text.codePointCount(0, Math.max(0, Math.min(units, text.length())));
  }
}
