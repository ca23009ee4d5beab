package io.nasbook.kernel.helping;

import io.nasbook.kernel.engine.Engine;
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
    Question question = Question.at(code, CodePoints.toUnits(code, cursor));
    int[] anchor = {question.text().length()};
    List<Suggestion> found =
        engine.ask(
            analysis ->
                analysis.completionSuggestions(question.text(), question.text().length(), anchor));
    List<String> matches = found.stream().map(Suggestion::continuation).distinct().toList();
    return new Completion(
        matches, CodePoints.fromUnits(code, anchor[0] + question.shift()), cursor);
  }
}
