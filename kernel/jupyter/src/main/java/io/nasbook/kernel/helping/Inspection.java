package io.nasbook.kernel.helping;

import io.nasbook.kernel.engine.Engine;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/**
 * The documentation of what stands at a place. JShell parses a whole class of the JDK's sources for
 * one Javadoc comment, so what was read is kept.
 */
public final class Inspection {

  private static final int KEPT_AT_MOST = 500;
  private static final String NO_SOURCES =
      "<p>This JDK has no lib/src.zip, so the Javadoc of its classes cannot be shown"
          + " (Debian, Ubuntu: apt install openjdk-NN-source).</p>";

  private final Engine engine;
  private final Sources sources;
  private final Map<String, List<String>> asked = new HashMap<>();
  private long asOf;
  private final Map<List<String>, Explanation> read =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Explanation> eldest) {
          return size() > KEPT_AT_MOST;
        }
      };

  /** Inspection of what the cells of an engine mention. */
  public Inspection(Engine engine) {
    this(engine, Path.of(System.getProperty("java.home")));
  }

  Inspection(Engine engine, Path javaHome) {
    this.engine = engine;
    this.sources = new Sources(javaHome);
  }

  /** The documentation at a cursor that counts code points, if there is any. */
  public synchronized Optional<Explanation> at(String code, int cursor) {
    int units = wordEnd(code, CodePoints.toUnits(code, cursor));
    String question = Question.at(code, units).text();
    List<String> signatures = signatures(question);
    if (signatures.isEmpty()) {
      return Optional.empty();
    }
    Explanation kept = read.get(signatures);
    if (kept == null) {
      kept = Explanation.joined(ask(question, true).stream().map(this::explain).toList());
      read.put(signatures, kept);
    }
    return Optional.of(kept);
  }

  /** Front ends ask again for the same place, which only a cell can make mean something else. */
  private List<String> signatures(String question) {
    long now = engine.changes();
    if (now != asOf) {
      asked.clear();
      asOf = now;
    }
    return asked.computeIfAbsent(
        question,
        text -> ask(text, false).stream().map(Documentation::signature).distinct().toList());
  }

  private List<Documentation> ask(String question, boolean withJavadoc) {
    return engine.ask(
        question,
        analysis -> {
          if (withJavadoc) {
            sources.tell(analysis, engine.classpath());
          }
          return analysis.documentation(question, question.length(), withJavadoc);
        });
  }

  /** Behind the word at the cursor; behind the bracket too where it is the name of a method. */
  private static int wordEnd(String code, int units) {
    int end = units;
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
      end++;
    }
    return end < code.length() && code.charAt(end) == '(' ? end + 1 : end;
  }

  private Explanation explain(Documentation found) {
    String javadoc = found.javadoc();
    String text = javadoc == null ? missing() : JavadocPage.of(javadoc);
    return Explanation.ofPage("<pre>" + JavadocPage.escaped(found.signature()) + "</pre>" + text);
  }

  private String missing() {
    return sources.haveJdk() ? "" : NO_SOURCES;
  }
}
