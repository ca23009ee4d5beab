package io.nasbook.kernel.magic;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The code cells of a notebook file. */
final class NotebookCells {

  private NotebookCells() {}

  static List<String> code(Path file, String json) {
    try {
      return JsonMapper.shared()
          .readTree(json)
          .path("cells")
          .valueStream()
          .filter(cell -> cell.path("cell_type").asString("").equals("code"))
          .map(cell -> source(cell.path("source")))
          .toList();
    } catch (JacksonException broken) {
      throw new MagicException(file + " is no notebook: " + broken.getOriginalMessage(), broken);
    }
  }

  private static String source(JsonNode source) {
    return source.isArray()
        ? source.valueStream().map(line -> line.asString("")).collect(Collectors.joining())
        : source.asString("");
  }
}
