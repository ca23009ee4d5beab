package io.nasbook.kernel.magic;

import io.nasbook.kernel.protocol.BadMessage;
import io.nasbook.kernel.protocol.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The code cells of a notebook file. */
final class NotebookCells {

  private NotebookCells() {}

  static List<String> code(Path file, String json) {
    return cells(file, json).stream()
        .map(cell -> cell(file, cell))
        .filter(cell -> "code".equals(cell.get("cell_type")))
        .map(cell -> source(cell.get("source")))
        .toList();
  }

  private static List<?> cells(Path file, String json) {
    try {
      Map<String, Object> notebook = Json.readObject(json.getBytes(StandardCharsets.UTF_8));
      if (notebook.get("cells") instanceof List<?> cells) {
        return cells;
      }
      throw new MagicException(file + " is no notebook: it has no list of cells");
    } catch (BadMessage broken) {
      throw new MagicException(file + " is no notebook: " + broken.getMessage(), broken);
    }
  }

  private static Map<?, ?> cell(Path file, Object cell) {
    if (cell instanceof Map<?, ?> map) {
      return map;
    }
    throw new MagicException(file + " is no notebook: a cell must be a JSON object");
  }

  private static String source(Object source) {
    return source instanceof List<?> lines
        ? lines.stream().map(String::valueOf).collect(Collectors.joining())
        : String.valueOf(source);
  }
}
