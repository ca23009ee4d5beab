package io.nasbook.kernel;

import io.nasbook.kernel.engine.Cell;
import io.nasbook.kernel.engine.CellError;
import io.nasbook.kernel.engine.Engine;
import io.nasbook.kernel.engine.Outcome;
import io.nasbook.kernel.log.Log;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Collectors;

/**
 * What is run before the first cell: the imports that each library on the cells' class path
 * contributes as {@code META-INF/nasbook/imports.jshell}.
 */
final class StartUp {

  private static final String RESOURCE = "META-INF/nasbook/imports.jshell";

  private StartUp() {}

  static void run(Engine engine) {
    Outcome outcome = engine.run(new Cell("start-up", imports(engine.loader())));
    if (outcome instanceof Outcome.Failed failed) {
      CellError error = failed.error();
      Log.line("a start-up import failed: " + String.join("\n", error.trace()));
    }
  }

  private static String imports(ClassLoader loader) {
    try {
      return Collections.list(loader.getResources(RESOURCE)).stream()
          .map(StartUp::read)
          .collect(Collectors.joining("\n"));
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
