package io.nasbook.kernel.engine;

import java.util.List;

/**
 * A cell to run.
 *
 * @param label how errors name it: {@code Cell [3]}
 * @param code its text
 */
public record Cell(String label, String code) {

  /** The number of the line at an offset, from 1. */
  int line(int offset) {
    return 1 + (int) code.substring(0, clamp(offset)).chars().filter(c -> c == '\n').count();
  }

  /** The lines of an error at a place of this cell: where, the line, and a caret below it. */
  List<String> excerpt(int start, int end, String text) {
    int from = clamp(start);
    int lineStart = code.lastIndexOf('\n', from - 1) + 1;
    int newline = code.indexOf('\n', from);
    int lineEnd = newline < 0 ? code.length() : newline;
    int marks = Math.max(1, Math.min(end, lineEnd) - from);
    String indent = code.substring(lineStart, from).replaceAll("[^\t]", " ");
    return List.of(
        "%s, line %d: %s".formatted(label, line(from), text),
        "    " + code.substring(lineStart, lineEnd),
        "    " + indent + "^".repeat(marks));
  }

  private int clamp(int offset) {
    return Math.max(0, Math.min(offset, code.length()));
  }
}
