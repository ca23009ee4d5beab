package io.nasbook.kernel.magic;

/**
 * Walks over Java text, one lexical piece at a time, and knows where code is: outside comments,
 * strings, characters and text blocks. Text that is no Java is walked over all the same.
 */
final class JavaText {

  private final String text;
  private int at;
  private int depth;
  private char before = ';';

  JavaText(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  boolean ended() {
    return at >= text.length();
  }

  /** How many braces are open here. */
  int depth() {
    return depth;
  }

  /** Whether a statement can begin here: no operator can stand after what came before. */
  boolean startsStatement() {
    return before == ';' || before == '{' || before == '}';
  }

  /** Whether the code before this place ends with an equals sign. */
  boolean followsEquals() {
    return before == '=';
  }

  /** Goes on behind something that is not Java, where a statement can begin. */
  void skipTo(int position) {
    at = position;
    before = ';';
  }

  /** Goes over the next piece: a comment, a literal, or one character of code. */
  void step() {
    if (looksAt("//")) {
      at = endOfLine(at);
    } else if (looksAt("/*")) {
      at = behind("*/", at + 2);
    } else if (looksAt("\"\"\"")) {
      literal("\"\"\"");
    } else if (looksAt("\"") || looksAt("'")) {
      literal(text.substring(at, at + 1));
    } else {
      code(text.charAt(at++));
    }
  }

  int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private boolean looksAt(String token) {
    return text.startsWith(token, at);
  }

  private int behind(String token, int from) {
    int found = text.indexOf(token, from);
    return found < 0 ? text.length() : found + token.length();
  }

  private void code(char c) {
    if (c == '{') {
      depth++;
    } else if (c == '}') {
      depth = Math.max(0, depth - 1);
    }
    if (!Character.isWhitespace(c)) {
      before = c;
    }
  }

  private void literal(String quote) {
    int i = at + quote.length();
    boolean block = quote.length() == 3;
    while (i < text.length() && !text.startsWith(quote, i) && (block || text.charAt(i) != '\n')) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    boolean closed = text.startsWith(quote, i);
    at = Math.min(text.length(), closed ? i + quote.length() : i);
    before = '"';
  }
}
