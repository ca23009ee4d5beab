package io.nasbook.kernel.helping;

import io.nasbook.kernel.engine.Engine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/** The documentation of what stands at a place, as markdown. */
public final class Inspection {

  private Inspection() {}

  /** The documentation at a cursor that counts code points, if there is any. */
  public static Optional<String> at(Engine engine, String code, int cursor) {
    int units = wordEnd(code, CodePoints.toUnits(code, cursor));
    String question = Question.at(code, units).text();
    List<Documentation> found =
        engine.ask(analysis -> analysis.documentation(question, question.length(), true));
    String text = found.stream().map(Inspection::text).collect(Collectors.joining("\n\n"));
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Behind the word at the cursor; behind the bracket too where it is the name of a method. */
  private static int wordEnd(String code, int units) {
    int end = units;
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
      end++;
    }
    return end < code.length() && code.charAt(end) == '(' ? end + 1 : end;
  }

  private static String text(Documentation documentation) {
    String javadoc = documentation.javadoc();
    return documentation.signature() + (javadoc == null ? "" : "\n\n" + javadoc);
  }
}
