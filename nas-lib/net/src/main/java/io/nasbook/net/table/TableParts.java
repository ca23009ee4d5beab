package io.nasbook.net.table;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import io.nasbook.file.PlacedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files of rows that become one table.
 *
 * <p>Rows of one resolution that saw other images cannot be compared as they are, as some images
 * are harder: ten sets of 400 differ by more than the networks do. So each accuracy is moved by the
 * difference between the mean of its set and that of all sets, per resolution: the networks of a
 * set are a fair draw of all, and their mean says how hard the set is.
 *
 * @param files in the order of their rows
 */
record TableParts(List<Path> files) {
  private static final JsonMapper JSON = JsonMapper.shared();

  TableParts {
    files = List.copyOf(files);
  }

  /** What is compared with what. */
  private record Kind(int resolution, String images) {}

  /**
   * Writes the table; what was measured stays beside the moved accuracy, as {@code measured}.
   *
   * @param table to write, compressed if its name ends in .gz
   * @return how many rows it has
   * @throws IllegalArgumentException if a line of a part is no row
   */
  int join(Path table) {
    List<ObjectNode> rows = files.stream().flatMap(file -> read(file).stream()).toList();
    ToDoubleFunction<ObjectNode> accuracy = row -> row.get("acc").doubleValue();
    Map<Kind, Double> ofSet =
        rows.stream().collect(groupingBy(TableParts::kind, averagingDouble(accuracy)));
    Map<Integer, Double> ofAll =
        rows.stream().collect(groupingBy(TableParts::resolution, averagingDouble(accuracy)));
    for (ObjectNode row : rows) {
      double measured = accuracy.applyAsDouble(row);
      double harder = ofAll.get(resolution(row)) - ofSet.get(kind(row));
      row.put("acc", Math.round(10_000 * Math.min(100, measured + harder)) / 10_000.0);
      row.put("measured", measured);
    }
    write(rows, table);
    return rows.size();
  }

  private static Kind kind(ObjectNode row) {
    return new Kind(resolution(row), row.get("images").stringValue());
  }

  private static int resolution(ObjectNode row) {
    return row.get("image_size").intValue();
  }

  private static List<ObjectNode> read(Path file) {
    try {
      return Files.readAllLines(file).stream().map(line -> row(file, line)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rows of " + file, e);
    }
  }

  private static ObjectNode row(Path file, String line) {
    try {
      if (JSON.readTree(line) instanceof ObjectNode row
          && row.path("acc").isNumber()
          && row.path("images").isString()
          && row.path("image_size").isInt()) {
        return row;
      }
    } catch (JacksonException broken) {
      // said below, as for a line of another kind
    }
    throw new IllegalArgumentException(
        "%s has a line that `nasbook table` did not write: %.60s".formatted(file, line));
  }

  private static void write(List<ObjectNode> rows, Path table) {
    boolean packed = table.toString().endsWith(".gz");
    try {
      PlacedFile.write(
          table,
          plain -> {
            try (OutputStream out = packed ? new GZIPOutputStream(plain) : plain) {
              for (ObjectNode row : rows) {
                out.write((row + "\n").getBytes(StandardCharsets.UTF_8));
              }
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the table " + table, e);
    }
  }
}
