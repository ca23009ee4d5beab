package io.nasbook.kernel.helping;

import io.nasbook.kernel.source.Piece;
import io.nasbook.kernel.source.Piece.Kind;
import io.nasbook.kernel.source.Splitter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What JShell is asked about a place in a cell. It knows one snippet and what has run, so the
 * variables and types that the cell declares before the place are put in front of the snippet.
 *
 * @param text the text up to the place, with what is put in front
 * @param shift what to add to an offset in the text to get the one in the cell
 */
record Question(String text, int shift) {

  /** The question about a place that counts UTF-16 units. */
  static Question at(String code, int units) {
    String before = code.substring(0, units);
    List<Piece> pieces = Splitter.split(before);
    boolean behind = pieces.isEmpty() || pieces.getLast().closed();
    int start = pieces.isEmpty() ? 0 : behind ? pieces.getLast().end() : pieces.getLast().start();
    String front = behind || nests(pieces.getLast()) ? front(before, start, pieces) : "";
    return new Question(front + before.substring(start), start - front.length());
  }

  /** A block takes variables, local types and statements, but neither methods nor imports. */
  private static boolean nests(Piece piece) {
    return piece.kind() != Kind.METHOD
        && piece.kind() != Kind.IMPORT
        && piece.kind() != Kind.PACKAGE;
  }

  private static String front(String before, int start, List<Piece> pieces) {
    String declared =
        pieces.stream()
            .filter(piece -> piece.end() <= start && piece.closed())
            .filter(piece -> piece.kind() == Kind.VARIABLE || piece.kind() == Kind.TYPE)
            .map(piece -> piece.in(before))
            .collect(Collectors.joining("\n"));
    return declared.isEmpty() ? "" : "{" + declared + "\n";
  }
}
