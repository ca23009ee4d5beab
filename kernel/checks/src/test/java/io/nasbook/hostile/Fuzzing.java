package io.nasbook.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What Jazzer calls with bytes of its own making ({@code ./nasbook fuzz}). The property {@code
 * nasbook.fuzz.reader} names the reader.
 */
public final class Fuzzing {
  private static final FuzzedReader READER =
      FuzzedReader.valueOf(
          System.getProperty("nasbook.fuzz.reader", "ARCH").toUpperCase(Locale.ROOT));
  private static final Path FOLDER = folder();

  private Fuzzing() {}

  private static Path folder() {
    try {
      return Files.createTempDirectory("nasbook-fuzz");
    } catch (IOException e) {
      throw new IllegalStateException("there is no place for files", e);
    }
  }

  /** Loads the reader's classes before the time of a try is taken, which they would use up. */
  public static void fuzzerInitialize() throws Exception {
    fuzzerTestOneInput(READER.good());
    fuzzerTestOneInput(new byte[0]);
  }

  /** One try. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    READER.read(Files.write(FOLDER.resolve("input"), input));
  }

  /**
   * Writes a good file for every reader, from which fuzzing begins.
   *
   * @param args the folder, which gets a folder for each reader
   */
  public static void main(String... args) throws Exception {
    for (FuzzedReader reader : FuzzedReader.values()) {
      String name = reader.name().toLowerCase(Locale.ROOT);
      Path corpus = Files.createDirectories(Path.of(args[0], name));
      Files.write(corpus.resolve("good"), reader.good());
      System.out.println(name);
    }
  }
}
