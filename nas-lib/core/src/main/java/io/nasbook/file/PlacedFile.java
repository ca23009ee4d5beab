package io.nasbook.file;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes a file beside its place and moves it there when all of it is written: whoever is killed or
 * meets a full disk leaves the old file as it was.
 */
public final class PlacedFile {
  private PlacedFile() {}

  /** What goes into a file. */
  @FunctionalInterface
  public interface Content {

    /**
     * Writes all of it.
     *
     * @param out buffered; the caller closes it
     * @throws IOException if something cannot be written
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, or replaces it.
   *
   * @param file its place, in a folder that is there
   * @param content what goes into it
   * @throws IOException if it cannot be written; what was there is there still
   */
  public static void write(Path file, Content content) throws IOException {
    String own = Integer.toHexString(ThreadLocalRandom.current().nextInt());
    Path part = file.resolveSibling("%s.%s.part".formatted(file.getFileName(), own));
    try {
      // an interrupt closes a channel, but not such a stream
      try (OutputStream out = new BufferedOutputStream(new FileOutputStream(part.toFile()))) {
        content.writeTo(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
