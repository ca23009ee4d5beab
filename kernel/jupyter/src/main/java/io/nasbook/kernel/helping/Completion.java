package io.nasbook.kernel.helping;

import io.nasbook.kernel.engine.Engine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/**
 * What could stand at a place.
 *
 * @param matches the texts that could replace what is between start and end
 * @param start the first code point replaced
 * @param end the code point behind the last one replaced
 */
public record Completion(List<String> matches, int start, int end) {

  private static final Pattern TYPE = Pattern.compile("(?<![.\\w$])\\p{Lu}[\\w$]*$");

  /** The completions of a cell at a cursor that counts code points. */
  public static Completion at(Engine engine, String code, int cursor) {
    Question question = Question.at(code, CodePoints.toUnits(code, cursor));
    int[] anchor = {question.text().length()};
    List<Suggestion> found =
        engine.ask(
            analysis ->
                analysis.completionSuggestions(question.text(), question.text().length(), anchor));
    List<String> matches = found.stream().map(Suggestion::continuation).distinct().toList();
    return matches.isEmpty()
        ? notImported(engine, question.text(), cursor)
        : new Completion(matches, CodePoints.fromUnits(code, anchor[0] + question.shift()), cursor);
  }

  /** The full names of a type that is not imported: no front end can add an import elsewhere. */
  private static Completion notImported(Engine engine, String text, int cursor) {
    Matcher type = TYPE.matcher(text);
    String name = type.find() ? type.group() : "";
    List<String> names =
        name.isEmpty()
            ? List.of()
            : engine.ask(analysis -> analysis.listQualifiedNames(name, name.length()).getNames());
    return new Completion(names, cursor - name.codePointCount(0, name.length()), cursor);
  }
}
