package io.nasbook.kernel;

import io.nasbook.kernel.engine.Cell;
import io.nasbook.kernel.engine.Engine;
import io.nasbook.kernel.engine.Outcome;
import io.nasbook.kernel.log.Log;
import io.nasbook.kernel.magic.NotebookOptions;
import io.nasbook.kernel.session.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is ready before the first cell: the imports that each library on the cells' class path
 * contributes as {@code META-INF/nasbook/imports.jshell}, one a line.
 */
final class StartUp {

  private static final String RESOURCE = "META-INF/nasbook/imports.jshell";

  private StartUp() {}

  static void run(Engine engine, Session session, NotebookOptions options) {
    List<String> problems = new ArrayList<>(options.problems());
    engine.addToClasspath(options.classpath());
    engine.imports(imports(engine.loader()));
    for (String code : options.startupCode()) {
      problems.addAll(run(session, new Cell("start-up script", code)));
    }
    problems.forEach(Log::line);
    session.tell(problems);
  }

  private static List<String> run(Session session, Cell cell) {
    return session.run(cell) instanceof Outcome.Failed failed
        ? List.of(cell.label() + " failed: " + String.join("\n", failed.error().trace()))
        : List.of();
  }

  private static List<String> imports(ClassLoader loader) {
    try {
      return Collections.list(loader.getResources(RESOURCE)).stream()
          .flatMap(resource -> read(resource).lines())
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("//"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(URL resource) {
    try (InputStream in = resource.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
