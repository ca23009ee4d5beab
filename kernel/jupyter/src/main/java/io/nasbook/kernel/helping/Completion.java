package io.nasbook.kernel.helping;

import io.nasbook.kernel.engine.Engine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
            question.text(),
            analysis ->
                analysis.completionSuggestions(question.text(), question.text().length(), anchor));
    int start = found.isEmpty() ? wordStart(question.text()) : anchor[0];
    List<String> matches =
        Stream.concat(
                found.stream().map(Suggestion::continuation),
                imported(engine, question.text(), start))
            .distinct()
            .toList();
    return matches.isEmpty()
        ? notImported(engine, question.text(), cursor)
        : new Completion(matches, CodePoints.fromUnits(code, start + question.shift()), cursor);
  }

  private static int wordStart(String text) {
    int start = text.length();
    while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** The full names of a type that is not imported: no front end can add an import elsewhere. */
  private static Completion notImported(Engine engine, String text, int cursor) {
    Matcher type = TYPE.matcher(text);
    String name = type.find() ? type.group() : "";
    List<String> names =
        name.isEmpty()
            ? List.of()
            : engine.ask(
                "", analysis -> analysis.listQualifiedNames(name, name.length()).getNames());
    return new Completion(names, cursor - name.codePointCount(0, name.length()), cursor);
  }

  /** What start-up imports bring, where JShell need not have been told of them yet. */
  private static Stream<String> imported(Engine engine, String text, int anchor) {
    String prefix = text.substring(anchor);
    boolean member = text.substring(0, anchor).stripTrailing().endsWith(".");
    return prefix.isEmpty() || member ? Stream.empty() : engine.importedNames(prefix).stream();
  }
}
