package io.nasbook.display;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** What is imported before the first cell, in a notebook and in {@code jshell} alike. */
public final class Imports {

  private static final String RESOURCE = "META-INF/nasbook/imports.jshell";

  private Imports() {}

  /**
   * The imports that each library on a class path contributes in its {@code
   * META-INF/nasbook/imports.jshell}, one a line.
   *
   * @param loader the class loader of the libraries
   * @return the import declarations, in the order of the class path
   */
  public static List<String> of(ClassLoader loader) {
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
