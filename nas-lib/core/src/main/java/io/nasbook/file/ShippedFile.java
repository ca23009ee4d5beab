package io.nasbook.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;

/**
 * A file that ships with the project, in the jar nasbook-datasets.
 *
 * @param name path below {@code io/nasbook/datasets}
 */
public record ShippedFile(String name) {

  /**
   * Reads it as text.
   *
   * @return the whole of it, from UTF-8
   * @throws IllegalStateException if the class path does not have it
   */
  public String text() {
    return open(in -> new String(in.readAllBytes(), StandardCharsets.UTF_8));
  }

  /**
   * Reads it with a reader of files, from a copy that is deleted afterwards.
   *
   * @param <T> what the reader makes of it
   * @param reader gets a file of the same name ending
   * @return what the reader made
   * @throws IllegalStateException if the class path does not have it
   */
  public <T> T read(Function<Path, T> reader) {
    return open(in -> copied(in, reader));
  }

  private interface Use<T> {
    T of(InputStream in) throws IOException;
  }

  private <T> T open(Use<T> use) {
    try (InputStream in = ShippedFile.class.getResourceAsStream(resource())) {
      if (in == null) {
        throw new IllegalStateException(
            "the shipped file %s is not there: put nasbook-datasets on the class path, or read a file of your own"
                .formatted(name));
      }
      return use.of(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped file " + name, e);
    }
  }

  private String resource() {
    return "/io/nasbook/datasets/" + name;
  }

  private <T> T copied(InputStream in, Function<Path, T> reader) throws IOException {
    Path copy = Files.createTempFile("nasbook-", "-" + name.replace('/', '-'));
    try {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return reader.apply(copy);
    } finally {
      Files.delete(copy);
    }
  }
}
