package io.nasbook.kernel.source;

import io.nasbook.kernel.source.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a cell into its pieces by its tokens alone.
 *
 * <p>The compiler's own splitter (SourceCodeAnalysis) reads the rest of the cell again for every
 * piece. Text that is not Java is still split somehow: the compiler then says what is wrong.
 */
public final class Splitter {

  private static final Set<String> MODIFIERS =
      Set.of(
          "public",
          "private",
          "protected",
          "static",
          "final",
          "abstract",
          "native",
          "transient",
          "volatile",
          "strictfp",
          "default");
  private static final Set<String> STATEMENTS =
      Set.of(
          "if",
          "while",
          "for",
          "do",
          "try",
          "switch",
          "synchronized",
          "return",
          "throw",
          "assert",
          "break",
          "continue");

  private final String cell;
  private final Scan scan;

  private Splitter(String cell) {
    this.cell = cell;
    scan = new Scan(Lexer.tokens(cell));
  }

  /** The pieces of a cell, in order; empty statements are left out. */
  public static List<Piece> split(String cell) {
    return new Splitter(cell).pieces();
  }

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    int i = 0;
    while (i < scan.size()) {
      int next = Math.max(i + 1, scan.is(i, ";") ? i + 1 : add(pieces, i));
      i = next;
    }
    return List.copyOf(pieces);
  }

  private int add(List<Piece> pieces, int from) {
    int j = afterModifiers(from);
    if (scan.is(j, "package") || scan.is(j, "import")) {
      Kind kind = scan.is(j, "package") ? Kind.PACKAGE : Kind.IMPORT;
      return piece(pieces, kind, from, scan.pastSemicolon(j));
    }
    if (isType(j)) {
      String name = scan.text(scan.is(j, "@") ? j + 2 : j + 1);
      return piece(pieces, Kind.TYPE, name, from, scan.pastBody(j));
    }
    int name = declaredName(j);
    if (name > 0 && scan.is(name + 1, "(")) {
      return piece(pieces, Kind.METHOD, scan.text(name), from, scan.pastBody(name + 1));
    }
    if (name > 0) {
      return piece(pieces, Kind.VARIABLE, from, scan.pastSemicolon(name));
    }
    if (startsStatement(j)) {
      return piece(pieces, Kind.STATEMENT, from, pastStatement(j));
    }
    int end = scan.pastSemicolon(j);
    return piece(pieces, isAction(from, end) ? Kind.ACTION : Kind.EXPRESSION, from, end);
  }

  private int piece(List<Piece> pieces, Kind kind, int from, int to) {
    return piece(pieces, kind, "", from, to);
  }

  private int piece(List<Piece> pieces, Kind kind, String name, int from, int to) {
    boolean closed = scan.is(to - 1, ";") || kind != Kind.EXPRESSION && scan.is(to - 1, "}");
    closed &= kind != Kind.ACTION || scan.is(to - 1, ";");
    pieces.add(new Piece(kind, name, scan.start(from), scan.end(to - 1, cell.length()), closed));
    return to;
  }

  private int afterModifiers(int from) {
    int i = from;
    while (true) {
      if (scan.is(i, "@") && !scan.is(i + 1, "interface")) {
        i = scan.pastQualifiedName(i + 1);
        i = scan.is(i, "(") ? scan.pastClose(i) : i;
      } else if (isModifier(i)) {
        i++;
      } else if (scan.is(i, "non") && scan.is(i + 1, "-") && scan.is(i + 2, "sealed")) {
        i += 3;
      } else {
        return i;
      }
    }
  }

  private boolean isModifier(int i) {
    boolean sealed = scan.is(i, "sealed") && (isType(i + 1) || isModifier(i + 1));
    boolean synchronizedMethod = scan.is(i, "synchronized") && !scan.is(i + 1, "(");
    boolean label = scan.is(i, "default") && (scan.is(i + 1, "->") || scan.is(i + 1, ":"));
    return sealed || synchronizedMethod || !label && scan.isAny(i, MODIFIERS);
  }

  private boolean isType(int i) {
    boolean record =
        scan.is(i, "record")
            && scan.isName(i + 1)
            && (scan.is(i + 2, "(") || scan.is(i + 2, "<") || scan.is(i + 2, "{"));
    return record
        || scan.is(i, "class")
        || scan.is(i, "interface")
        || scan.is(i, "enum")
        || scan.is(i, "@") && scan.is(i + 1, "interface");
  }

  /** The index of the name that a method or variable declaration gives, or -1. */
  private int declaredName(int from) {
    int i = scan.is(from, "<") ? scan.pastAngles(from) : from;
    i = i < 0 ? -1 : scan.pastType(i);
    boolean declares =
        i > 0
            && scan.isName(i)
            && (i + 1 >= scan.size() || scan.isAny(i + 1, Set.of("(", "=", ";", ",", "[", ":")));
    return declares ? i : -1;
  }

  private boolean startsStatement(int i) {
    boolean label = scan.isName(i) && scan.is(i + 1, ":");
    return scan.is(i, "{") || label || scan.isAny(i, STATEMENTS);
  }

  private int pastStatement(int i) {
    if (scan.is(i, "{")) {
      return scan.pastClose(i);
    }
    if (scan.isName(i) && scan.is(i + 1, ":")) {
      return pastStatement(i + 2);
    }
    return switch (scan.text(i)) {
      case "if" -> pastElse(pastStatement(scan.pastClose(i + 1)));
      case "while", "for" -> pastStatement(scan.pastClose(i + 1));
      case "do" -> scan.pastSemicolon(pastStatement(i + 1));
      case "try" -> pastTry(i + 1);
      case "synchronized", "switch" -> pastBlock(scan.pastClose(i + 1));
      default -> scan.pastSemicolon(i);
    };
  }

  private int pastElse(int i) {
    return scan.is(i, "else") ? pastStatement(i + 1) : i;
  }

  private int pastTry(int from) {
    int i = scan.pastClose(scan.is(from, "(") ? scan.pastClose(from) : from);
    while (scan.is(i, "catch")) {
      i = scan.pastClose(scan.pastClose(i + 1));
    }
    return scan.is(i, "finally") ? scan.pastClose(i + 1) : i;
  }

  private int pastBlock(int from) {
    int i = scan.pastClose(from);
    return scan.is(i, ".") ? scan.pastSemicolon(i) : i;
  }

  /** Whether an expression may stand as a statement: a call, an assignment, new, ++ or --. */
  private boolean isAction(int from, int to) {
    int last = scan.is(to - 1, ";") ? to - 2 : to - 1;
    boolean steps = scan.is(from, "++") || scan.is(from, "--");
    return steps
        || scan.is(last, "++")
        || scan.is(last, "--")
        || scan.hasAssignment(from, last)
        || scan.is(from, "new") && scan.isAny(last, Set.of(")", "}"))
        || scan.is(last, ")") && scan.isCallChain(from, last);
  }
}
