package io.nasbook.kernel.helping;

import io.nasbook.kernel.engine.Engine;
import io.nasbook.kernel.source.Piece;
import io.nasbook.kernel.source.Splitter;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/**
 * What could stand at a place.
 *
 * @param matches the texts that could replace what is between start and end
 * @param start the first code point replaced
 * @param end the code point behind the last one replaced
 */
public record Completion(List<String> matches, int start, int end) {

  /** The completions of a cell at a cursor that counts code points. */
  public static Completion at(Engine engine, String code, int cursor) {
    int units = CodePoints.toUnits(code, cursor);
    int from = pieceStart(code, units);
    String piece = code.substring(from, units);
    int[] anchor = {piece.length()};
    List<Suggestion> found =
        engine.ask(analysis -> analysis.completionSuggestions(piece, piece.length(), anchor));
    List<String> matches = found.stream().map(Suggestion::continuation).distinct().toList();
    return new Completion(matches, CodePoints.fromUnits(code, from + anchor[0]), cursor);
  }

  /** Where the piece begins that a cursor is in: JShell knows one snippet at a time. */
  static int pieceStart(String code, int cursor) {
    int start = 0;
    for (Piece piece : Splitter.split(code.substring(0, cursor))) {
      start =
          piece.closed() && piece.end() <= cursor && piece.end() > 0 ? piece.end() : piece.start();
    }
    return Math.min(start, cursor);
  }
}
