package io.nasbook.net.table;

import io.nasbook.file.PlacedFile;
import io.nasbook.mcunet.Arch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A file of lines that are added one at a time, as each takes long to make. Work that was killed
 * goes on behind the last whole line.
 *
 * @param path of the file
 */
public record RowFile(Path path) {

  /**
   * The lines that the file has already; it is begun if missing, and a line that was cut off is
   * dropped.
   *
   * @param head how the line of a position, from 0, must begin
   * @return whole lines
   * @throws IllegalStateException if the file holds other lines
   */
  public List<String> resume(IntFunction<String> head) {
    List<String> lines = wholeLines();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith(head.apply(i))) {
        throw new IllegalStateException(
            "%s holds rows that were measured with other arguments: give it those it was begun with, or another file"
                .formatted(path));
      }
    }
    return lines;
  }

  /**
   * How the line of an architecture begins: its JSON object, left open.
   *
   * @param arch the architecture
   * @return the object without its last brace
   */
  public static String head(Arch arch) {
    String json = arch.toString();
    return json.substring(0, json.length() - 1);
  }

  private List<String> wholeLines() {
    try {
      if (!Files.exists(path)) {
        Files.createFile(path);
      }
      String text = Files.readString(path);
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      if (whole.length() < text.length()) {
        PlacedFile.write(path, out -> out.write(whole.getBytes(StandardCharsets.UTF_8)));
      }
      return whole.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + path, e);
    }
  }

  /**
   * Adds a line.
   *
   * @param line without its end
   */
  public void add(String line) {
    try {
      Files.writeString(path, line + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot add a row to " + path, e);
    }
  }
}
