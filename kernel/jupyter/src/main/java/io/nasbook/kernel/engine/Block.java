package io.nasbook.kernel.engine;

import io.nasbook.kernel.source.Declarator;
import io.nasbook.kernel.source.Piece;
import io.nasbook.kernel.source.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A run of statements of a cell as the source of one class.
 *
 * <p>The statements stand on the lines that they have in the cell, in methods of a limited length
 * (the JVM allows 64 KB of code in one).
 */
final class Block {

  /** The method that runs a chunk; its number follows. */
  static final String METHOD = "do_it$";

  /** The field that counts the declarations of variables to which the block has come. */
  static final String REACHED = "reached$";

  private static final int CHUNK_CHARS = 12_000;

  /** A part of the cell's text in the source. */
  private record Segment(int inSource, int inCell, int length) {}

  private final String binaryName;
  private final StringBuilder source = new StringBuilder();
  private final List<Segment> segments = new ArrayList<>();
  private final List<BlockVariable> variables = new ArrayList<>();
  private int chunks;

  /**
   * Writes the source.
   *
   * @param binaryName the class to write
   * @param header imports, on one line
   * @param cell the text of the cell
   * @param pieces statements, and variables whose declarations {@link Declarator} can read
   * @param types the types of the variables that are declared with {@code var}
   * @param value whether the last piece gives the value of the cell
   */
  Block(
      String binaryName,
      String header,
      String cell,
      List<Piece> pieces,
      Map<Piece, InferredType> types,
      boolean value) {
    this.binaryName = binaryName;
    String simpleName = binaryName.substring(binaryName.lastIndexOf('.') + 1);
    source.append("package ").append(MemoryFiles.PACKAGE).append("; ").append(header);
    source.append(" public class ").append(simpleName).append(" { ");
    declare(cell, pieces, types);
    writeAll(cell, pieces, value);
    source.append(" }");
  }

  /** The variables are fields, so that later cells see them. */
  private void declare(String cell, List<Piece> pieces, Map<Piece, InferredType> types) {
    for (Piece piece : pieces) {
      if (piece.kind() == Kind.VARIABLE) {
        Declarator found = declarator(cell, piece);
        InferredType type = types.getOrDefault(piece, InferredType.written(found.type()));
        variables.add(new BlockVariable(type.brief(), found.name(), binaryName));
        source.append("public static %s %s; ".formatted(type.full(), found.name()));
      }
    }
    if (!variables.isEmpty()) {
      source.append("public static int ").append(REACHED).append("; ");
    }
  }

  private static Declarator declarator(String cell, Piece piece) {
    return Declarator.of(piece.in(cell)).orElseThrow();
  }

  private void writeAll(String cell, List<Piece> pieces, boolean value) {
    int lineEnds = 0;
    int chunkStart = source.length();
    open(pieces.size() == 1 && value);
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean last = i == pieces.size() - 1 && value;
      if (source.length() - chunkStart > CHUNK_CHARS || last && i > 0) {
        source.append(" } ");
        chunkStart = source.length();
        open(last);
      }
      int wanted = newlines(cell, 0, piece.start());
      source.append("\n".repeat(wanted - lineEnds));
      write(cell, piece, last);
      lineEnds = wanted + newlines(cell, piece.start(), piece.end());
    }
    source.append(" } ");
  }

  private void open(boolean value) {
    source.append("public static ").append(value ? "Object " : "void ");
    source.append(METHOD).append(chunks++).append("() throws Throwable { ");
  }

  private void write(String cell, Piece piece, boolean value) {
    if (piece.kind() == Kind.VARIABLE) {
      writeVariable(cell, piece);
      return;
    }
    source.append(value ? "return " : ignoring(piece, segments.size()));
    append(cell, piece);
  }

  private void append(String cell, Piece piece) {
    segments.add(new Segment(source.length(), piece.start(), piece.end() - piece.start()));
    source.append(statement(cell, piece));
  }

  /** What makes a statement of a piece that is none; its number is that of no other. */
  static String ignoring(Piece piece, int number) {
    return piece.kind() == Kind.EXPRESSION ? "var ignored$" + number + " = " : "";
  }

  /** A piece that ends as a statement does. */
  static String statement(String cell, Piece piece) {
    String text = piece.in(cell);
    boolean endsSo =
        switch (piece.kind()) {
          case EXPRESSION, ACTION, VARIABLE -> text.endsWith(";");
          default -> text.endsWith(";") || text.endsWith("}");
        };
    return endsSo ? text : text + ";";
  }

  /** The declaration as it is, within braces, from which the value goes to the field. */
  private void writeVariable(String cell, Piece piece) {
    Declarator declared = declarator(cell, piece);
    source.append(REACHED).append("++; ");
    if (declared.initialised()) {
      source.append("{ ");
      append(cell, piece);
      source.append(' ').append(binaryName).append('.').append(declared.name());
      source.append(" = ").append(declared.name()).append("; }");
    }
  }

  private static int newlines(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
  }

  String binaryName() {
    return binaryName;
  }

  String source() {
    return source.toString();
  }

  /** The variables that it declares, in order. */
  List<BlockVariable> variables() {
    return List.copyOf(variables);
  }

  int chunks() {
    return chunks;
  }

  /** The offset in the cell of an offset in the source; the nearest for what was added. */
  int inCell(long offset) {
    int result = segments.getFirst().inCell();
    for (Segment segment : segments) {
      if (offset >= segment.inSource()) {
        int within = (int) Math.min(offset - segment.inSource(), segment.length());
        result = segment.inCell() + within;
      }
    }
    return result;
  }
}
