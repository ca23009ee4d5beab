package io.nasbook.kernel;

import io.nasbook.display.Imports;
import io.nasbook.kernel.engine.Cell;
import io.nasbook.kernel.engine.Engine;
import io.nasbook.kernel.engine.Outcome;
import io.nasbook.kernel.log.Log;
import io.nasbook.kernel.magic.NotebookOptions;
import io.nasbook.kernel.session.Session;
import java.util.ArrayList;
import java.util.List;

/** What is ready before the first cell: the {@link Imports} of the libraries. */
final class StartUp {

  private StartUp() {}

  static void run(Engine engine, Session session, NotebookOptions options) {
    List<String> problems = new ArrayList<>(options.problems());
    engine.addToClasspath(options.classpath());
    engine.imports(Imports.of(engine.loader()));
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
}
