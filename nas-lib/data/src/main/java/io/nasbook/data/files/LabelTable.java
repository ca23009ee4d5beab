package io.nasbook.data.files;

import io.nasbook.data.folder.FileLabel;
import io.nasbook.file.Excerpt;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * File names and labels of a comma-separated table, as Wake Vision is published: a head with column
 * names, then one line for each image. Other columns are passed over.
 *
 * <pre>{@code
 * import io.nasbook.data.files.*;
 * var labels = LabelTable.read(Path.of("wake_vision_test.csv"), "filename", "person");
 * var classes = List.of("no person", "person");
 * var images = ImageFolder.listed(Path.of("test"), classes, labels, Unreadable.SKIP);
 * }</pre>
 */
public final class LabelTable {
  private final Path table;
  private final int fileColumn;
  private final int labelColumn;

  private LabelTable(Path table, List<String> head, List<String> wanted) {
    this.table = table;
    this.fileColumn = head.indexOf(wanted.get(0));
    this.labelColumn = head.indexOf(wanted.get(1));
    if (Math.min(fileColumn, labelColumn) < 0) {
      throw new BadDataException(
          "%s should have the columns %s, but has %s".formatted(table, wanted, Excerpt.of(head)));
    }
  }

  /**
   * Reads a table.
   *
   * @param table the file, gzipped or not
   * @param fileColumn name of the column with the file names
   * @param labelColumn name of the column with the labels: a whole number, as 1 or 1.0
   * @return names and labels, in the table's order
   * @throws BadDataException if there is no such column or a line has no name or no label
   */
  public static List<FileLabel> read(Path table, String fileColumn, String labelColumn) {
    return Bytes.read(
        table,
        in -> {
          var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
          List<String> wanted = List.of(fileColumn, labelColumn);
          return new LabelTable(table, cells(lines.readLine()), wanted).rows(lines);
        });
  }

  private static List<String> cells(String line) {
    return line == null
        ? List.of()
        : Arrays.stream(line.split(",", -1)).map(LabelTable::unquoted).toList();
  }

  private static String unquoted(String cell) {
    String bare = cell.strip();
    boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
    return quoted ? bare.substring(1, bare.length() - 1) : bare;
  }

  private List<FileLabel> rows(BufferedReader lines) throws IOException {
    List<FileLabel> rows = new ArrayList<>();
    int number = 2;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        rows.add(row(cells(line), number));
      }
      number++;
    }
    return List.copyOf(rows);
  }

  private FileLabel row(List<String> cells, int number) {
    if (cells.size() <= Math.max(fileColumn, labelColumn)
        || cells.get(fileColumn).isEmpty()
        || !cells.get(labelColumn).matches("\\d{1,6}(\\.0)?")) {
      throw new BadDataException(
          "line %d of %s should have a file name and a whole number as label, but is %s"
              .formatted(number, table, Excerpt.of(cells)));
    }
    String label = cells.get(labelColumn).replace(".0", "");
    return new FileLabel(cells.get(fileColumn), Integer.parseInt(label));
  }
}
