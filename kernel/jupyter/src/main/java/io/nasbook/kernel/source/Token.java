package io.nasbook.kernel.source;

/**
 * A token of Java.
 *
 * @param kind its kind
 * @param text its text
 * @param start the offset of its first character
 */
public record Token(Kind kind, String text, int start) {

  /** The kinds that a splitter tells apart. */
  public enum Kind {
    /** A name or a keyword. */
    WORD,
    /** A number, string, character or text block. */
    LITERAL,
    /** An operator or separator. */
    MARK,
    /** A string, character or comment whose end is missing. */
    UNCLOSED
  }

  /** The offset behind its last character. */
  public int end() {
    return start + text.length();
  }

  boolean is(String other) {
    return kind != Kind.LITERAL && text.equals(other);
  }
}
