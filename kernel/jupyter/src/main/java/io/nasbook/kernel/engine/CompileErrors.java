package io.nasbook.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The errors that a compiler found in a cell, each with its line and a caret. */
final class CompileErrors {

  private static final int SHOWN = 10;
  private static final int OFFERED = 3;

  /** How a compiler names a type that it does not know; a variable may be the type of a call. */
  private static final Pattern UNKNOWN = Pattern.compile("symbol: (?:class|variable) ([A-Z]\\w*)");

  private final Cell cell;
  private final Function<String, List<String>> typesByName;
  private final List<String> lines = new ArrayList<>();
  private String first = "";
  private int count;

  CompileErrors(Cell cell, Function<String, List<String>> typesByName) {
    this.cell = cell;
    this.typesByName = typesByName;
  }

  /** Adds an error at offsets of the cell. */
  void add(int start, int end, String message) {
    String text = readable(message);
    first = count++ == 0 ? text : first;
    if (count <= SHOWN) {
      lines.addAll(cell.excerpt(start, end, text));
      UNKNOWN.matcher(text).results().map(found -> found.group(1)).forEach(this::offerImports);
    }
  }

  private void offerImports(String type) {
    typesByName.apply(type).stream()
        .limit(OFFERED)
        .map(name -> "    did you mean: import " + name + ";")
        .filter(line -> !lines.contains(line))
        .forEach(lines::add);
  }

  /** The failure of the cell. */
  CellFailure failure() {
    if (count > SHOWN) {
      lines.add("... and %d more errors".formatted(count - SHOWN));
    }
    return new CellFailure(CellError.of("CompileError", first, lines));
  }

  /** One line, without the classes that a user does not know of. */
  private static String readable(String message) {
    StringBuilder text = new StringBuilder();
    for (String line : message.split("\n")) {
      String part = line.strip();
      boolean ours =
          part.startsWith("location:")
              && (part.contains(MemoryFiles.PACKAGE) || part.equals("location: class"));
      if (!ours) {
        text.append(text.isEmpty() ? "" : "; ").append(line.strip().replaceAll(" {2,}", " "));
      }
    }
    return text.toString().replaceAll("\\bREPL\\.\\$JShell\\$\\w+\\.", "");
  }
}
