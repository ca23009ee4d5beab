package io.nasbook.kernel.magic;

import io.nasbook.kernel.protocol.BadMessage;
import io.nasbook.kernel.protocol.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** The code cells of a notebook file. */
final class NotebookCells {

  private NotebookCells() {}

  static List<String> code(Path file, String json) {
    try {
      Map<String, Object> notebook = Json.readObject(json.getBytes(StandardCharsets.UTF_8));
      return list(notebook.get("cells")).stream()
          .map(cell -> (Map<?, ?>) cell)
          .filter(cell -> "code".equals(cell.get("cell_type")))
          .map(cell -> source(cell.get("source")))
          .toList();
    } catch (JacksonException | BadMessage | ClassCastException broken) {
      throw new MagicException(file + " is no notebook: " + broken.getMessage(), broken);
    }
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static String source(Object source) {
    return source instanceof List<?> lines
        ? lines.stream().map(String::valueOf).collect(Collectors.joining())
        : String.valueOf(source);
  }
}
