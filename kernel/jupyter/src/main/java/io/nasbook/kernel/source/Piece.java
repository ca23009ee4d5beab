package io.nasbook.kernel.source;

/**
 * A part of a cell that stands for itself.
 *
 * @param kind what it is
 * @param name the name that a type or method declares, otherwise empty
 * @param start the offset of its first character in the cell
 * @param end the offset behind its last character, the semicolon included
 * @param closed whether it ends with a semicolon or a brace of its own
 */
public record Piece(Kind kind, String name, int start, int end, boolean closed) {

  /** What a piece can be. */
  public enum Kind {
    /** A package line, which a cell cannot have. */
    PACKAGE,
    /** An import. */
    IMPORT,
    /** A class, interface, enum, record or annotation. */
    TYPE,
    /** A method. */
    METHOD,
    /** One or more variables of a type. */
    VARIABLE,
    /** A statement that is no expression. */
    STATEMENT,
    /** An expression that can stand as a statement: a call, an assignment, {@code new}. */
    ACTION,
    /** Any other expression. */
    EXPRESSION;

    /** Whether it declares a name. */
    public boolean declares() {
      return switch (this) {
        case IMPORT, TYPE, METHOD, VARIABLE -> true;
        case PACKAGE, STATEMENT, ACTION, EXPRESSION -> false;
      };
    }
  }

  /** Its text in the cell. */
  public String in(String cell) {
    return cell.substring(start, end);
  }
}
