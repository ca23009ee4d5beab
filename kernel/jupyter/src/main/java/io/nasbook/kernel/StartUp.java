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

/** What is ready before the first cell. */
final class StartUp {

  private StartUp() {}

  /** Takes an empty cell all the way, so that the first need not, and then the user's own code. */
  static void run(Session session, NotebookOptions options) {
    session.run(new Cell("start", ""));
    begin(session.engine());
    List<String> problems = new ArrayList<>(options.problems());
    session.engine().addToClasspath(options.classpath());
    for (String code : options.startupCode()) {
      problems.addAll(run(session, new Cell("start-up script", code)));
    }
    problems.forEach(Log::line);
    session.tell(problems);
  }

  private static void begin(Engine engine) {
    try {
      engine.begin(Imports.of(engine.loader()));
    } catch (RuntimeException broken) {
      Log.line("the imports of the libraries cannot be read", broken);
    }
  }

  private static List<String> run(Session session, Cell cell) {
    return session.run(cell) instanceof Outcome.Failed failed
        ? List.of(cell.label() + " failed: " + String.join("\n", failed.error().trace()))
        : List.of();
  }
}
