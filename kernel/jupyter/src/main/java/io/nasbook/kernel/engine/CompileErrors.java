package io.nasbook.kernel.engine;

import java.util.ArrayList;
import java.util.List;

/** The errors that a compiler found in a cell, each with its line and a caret. */
final class CompileErrors {

  private static final int SHOWN = 10;

  private final Cell cell;
  private final List<String> lines = new ArrayList<>();
  private String first = "";
  private int count;

  CompileErrors(Cell cell) {
    this.cell = cell;
  }

  /** Adds an error at offsets of the cell. */
  void add(int start, int end, String message) {
    String text = readable(message);
    first = count++ == 0 ? text : first;
    if (count <= SHOWN) {
      lines.addAll(cell.excerpt(start, end, text));
    }
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
