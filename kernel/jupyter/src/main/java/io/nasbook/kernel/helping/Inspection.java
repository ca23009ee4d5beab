package io.nasbook.kernel.helping;

import io.nasbook.kernel.engine.Engine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/**
 * The documentation of what stands at a place, as markdown. JShell parses a whole class of the
 * JDK's sources for one Javadoc comment, so what was read is kept.
 */
public final class Inspection {

  private static final int KEPT_AT_MOST = 500;

  private final Engine engine;
  private final Map<List<String>, String> read =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, String> eldest) {
          return size() > KEPT_AT_MOST;
        }
      };

  /** Inspection of what the cells of an engine mention. */
  public Inspection(Engine engine) {
    this.engine = engine;
  }

  /** The documentation at a cursor that counts code points, if there is any. */
  public synchronized Optional<String> at(String code, int cursor) {
    int units = wordEnd(code, CodePoints.toUnits(code, cursor));
    String question = Question.at(code, units).text();
    List<String> signatures =
        ask(question, false).stream().map(Documentation::signature).distinct().toList();
    if (signatures.isEmpty()) {
      return Optional.empty();
    }
    String kept = read.get(signatures);
    if (kept == null) {
      kept = ask(question, true).stream().map(Inspection::text).collect(Collectors.joining("\n\n"));
      read.put(signatures, kept);
    }
    return Optional.of(kept);
  }

  private List<Documentation> ask(String question, boolean withJavadoc) {
    return engine.ask(analysis -> analysis.documentation(question, question.length(), withJavadoc));
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
