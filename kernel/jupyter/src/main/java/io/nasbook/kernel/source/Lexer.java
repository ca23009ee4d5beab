package io.nasbook.kernel.source;

import io.nasbook.kernel.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts Java source text into tokens; white space and comments are left out. */
public final class Lexer {

  private static final List<String> LONG_MARKS =
      List.of(
          ">>>=", "<<=", ">>=", "...", "->", "::", "==", "!=", "<=", ">=", "&&", "||", "++", "--",
          "+=", "-=", "*=", "/=", "&=", "|=", "^=", "%=");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /** The tokens of a text. */
  public static List<Token> tokens(String text) {
    var lexer = new Lexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return List.copyOf(lexer.tokens);
  }

  private void next() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (text.startsWith("//", at)) {
      at = orEnd(text.indexOf('\n', at));
    } else if (text.startsWith("/*", at)) {
      comment();
    } else if (text.startsWith("\"\"\"", at)) {
      quoted("\"\"\"", false);
    } else if (c == '"' || c == '\'') {
      quoted(String.valueOf(c), true);
    } else if (Character.isJavaIdentifierStart(text.codePointAt(at))) {
      word();
    } else if (startsNumber(c)) {
      number();
    } else {
      mark();
    }
  }

  private void comment() {
    int close = text.indexOf("*/", at + 2);
    if (close < 0) {
      add(Kind.UNCLOSED, text.length());
    }
    at = close < 0 ? text.length() : close + 2;
  }

  private void quoted(String quote, boolean oneLine) {
    int i = at + quote.length();
    while (i < text.length() && !text.startsWith(quote, i)) {
      if (oneLine && text.charAt(i) == '\n') {
        add(Kind.UNCLOSED, i);
        return;
      }
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    boolean closed = i < text.length();
    add(closed ? Kind.LITERAL : Kind.UNCLOSED, closed ? i + quote.length() : text.length());
  }

  private void word() {
    int i = at;
    while (i < text.length() && Character.isJavaIdentifierPart(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    add(Kind.WORD, i);
  }

  private boolean startsNumber(char c) {
    return isDigit(c) || c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
  }

  private void number() {
    int i = at;
    while (i < text.length() && continuesNumber(i)) {
      i++;
    }
    add(Kind.LITERAL, i);
  }

  private boolean continuesNumber(int i) {
    char c = text.charAt(i);
    char before = i > at ? Character.toLowerCase(text.charAt(i - 1)) : ' ';
    boolean hex = text.startsWith("0x", at) || text.startsWith("0X", at);
    boolean sign = (c == '+' || c == '-') && before == (hex ? 'p' : 'e');
    boolean point = c == '.' && !text.startsWith("..", i);
    return Character.isLetterOrDigit(c) || c == '_' || point || sign;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void mark() {
    for (String mark : LONG_MARKS) {
      if (text.startsWith(mark, at)) {
        add(Kind.MARK, at + mark.length());
        return;
      }
    }
    add(Kind.MARK, at + Character.charCount(text.codePointAt(at)));
  }

  private void add(Kind kind, int end) {
    tokens.add(new Token(kind, text.substring(at, Math.min(end, text.length())), at));
    at = Math.min(end, text.length());
  }

  private int orEnd(int index) {
    return index < 0 ? text.length() : index;
  }
}
