package io.nasbook.kernel.source;

import java.util.List;
import java.util.Set;

/** Moves over tokens by their brackets; every position may lie behind the last token. */
record Scan(List<Token> tokens) {

  private static final Set<String> KEYWORDS =
      Set.of(
          "new",
          "return",
          "throw",
          "else",
          "instanceof",
          "case",
          "default",
          "if",
          "while",
          "for",
          "do",
          "try",
          "switch",
          "assert",
          "break",
          "continue",
          "this",
          "super",
          "import",
          "true",
          "false",
          "null",
          "catch",
          "finally",
          "goto",
          "const",
          "class",
          "interface",
          "enum",
          "extends",
          "implements",
          "throws",
          "package",
          "synchronized");
  private static final Set<String> ASSIGNMENTS =
      Set.of("=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", ">>>=");
  private static final Set<String> OPENING = Set.of("(", "[", "{");
  private static final Set<String> CLOSING = Set.of(")", "]", "}");

  int size() {
    return tokens.size();
  }

  boolean is(int i, String text) {
    return i >= 0 && i < size() && tokens.get(i).is(text);
  }

  boolean isAny(int i, Set<String> texts) {
    return i >= 0 && i < size() && texts.stream().anyMatch(tokens.get(i)::is);
  }

  boolean isName(int i) {
    return i >= 0
        && i < size()
        && tokens.get(i).kind() == Token.Kind.WORD
        && !KEYWORDS.contains(tokens.get(i).text());
  }

  String text(int i) {
    return i < size() ? tokens.get(i).text() : "";
  }

  int start(int i) {
    return tokens.get(i).start();
  }

  int end(int i, int otherwise) {
    return i < size() ? tokens.get(i).end() : otherwise;
  }

  /** Behind the bracket that closes the one at i; behind i itself if that opens none. */
  int pastClose(int i) {
    if (!isAny(i, OPENING)) {
      return Math.min(i + 1, size());
    }
    int depth = 0;
    for (int j = i; j < size(); j++) {
      depth += isAny(j, OPENING) ? 1 : isAny(j, CLOSING) ? -1 : 0;
      if (depth == 0) {
        return j + 1;
      }
    }
    return size();
  }

  /** Behind the next semicolon that is in no bracket. */
  int pastSemicolon(int from) {
    int i = from;
    while (i < size() && !is(i, ";")) {
      i = pastClose(i);
    }
    return Math.min(i + 1, size());
  }

  /** Behind the next braces, or behind a semicolon that comes first. */
  int pastBody(int from) {
    int i = from;
    while (i < size() && !is(i, "{") && !is(i, ";")) {
      i = pastClose(i);
    }
    return pastClose(i);
  }

  int pastQualifiedName(int from) {
    int i = from + 1;
    while (is(i, ".") && isName(i + 1)) {
      i += 2;
    }
    return i;
  }

  /** Behind type arguments or parameters, or -1 where the text between is none. */
  int pastAngles(int from) {
    int depth = 0;
    for (int i = from; i < size(); i++) {
      Token token = tokens.get(i);
      depth += is(i, "<") ? 1 : is(i, ">") ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
      boolean allowed =
          token.kind() == Token.Kind.WORD
              || isAny(i, Set.of("<", ">", ",", "?", ".", "&", "[", "]", "@"));
      if (!allowed) {
        return -1;
      }
    }
    return -1;
  }

  /** Behind a type, or -1 where there is none. */
  int pastType(int from) {
    int i = from;
    do {
      i = i > from ? i + 1 : i;
      if (!isName(i)) {
        return -1;
      }
      i = is(i + 1, "<") ? pastAngles(i + 1) : i + 1;
    } while (i > 0 && is(i, "."));
    while (i > 0 && is(i, "[") && is(i + 1, "]")) {
      i += 2;
    }
    return i;
  }

  boolean hasAssignment(int from, int last) {
    for (int i = from; i <= last; i = pastClose(i)) {
      if (isAny(i, ASSIGNMENTS)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether nothing but names, dots and brackets stands there, and the last bracket is a call's.
   */
  boolean isCallChain(int from, int last) {
    int before = -1;
    for (int i = from; i <= last; i = pastClose(i)) {
      before = is(i, "(") ? i - 1 : before;
      boolean part =
          isAny(i, Set.of(".", "(", "[", "this", "super", "new"))
              || isName(i)
              || tokens.get(i).kind() == Token.Kind.LITERAL;
      if (!part && !is(i, "<")) {
        return false;
      }
      i = is(i, "<") ? Math.max(pastAngles(i), i + 1) - 1 : i;
    }
    return isName(before);
  }
}
