package io.nasbook.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the checked values and data that lie beside the project, or skips the test. */
public final class SharedData {
  private SharedData() {}

  /** The path of a file of {@code shared/}, looked for in every folder above this module. */
  public static Path file(String name) {
    Path found =
        Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
            .map(folder -> folder.resolve("shared").resolve(name))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of("shared", name));
    assumeTrue(Files.exists(found), "skipped: there is no ../shared/" + name);
    return found;
  }
}
