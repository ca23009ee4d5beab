package io.nasbook.kernel;

import io.nasbook.kernel.engine.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/**
 * What is ready before the first cell: the imports that each library on the cells' class path
 * contributes as {@code META-INF/nasbook/imports.jshell}, one a line.
 */
final class StartUp {

  private static final String RESOURCE = "META-INF/nasbook/imports.jshell";

  private StartUp() {}

  static void run(Engine engine) {
    engine.imports(imports(engine.loader()));
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
