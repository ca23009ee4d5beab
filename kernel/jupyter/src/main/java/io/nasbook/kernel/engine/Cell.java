package io.nasbook.kernel.engine;

import java.util.List;

/**
 * A cell to run.
 *
 * @param label how errors name it: {@code Cell [3]}
 * @param code its text
 */
public record Cell(String label, String code) {

  /** How much of a very long line is shown on each side of an error. */
  private static final int WINDOW = 100;

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
    int windowStart = Math.max(lineStart, from - WINDOW);
    int windowEnd = Math.min(lineEnd, from + WINDOW);
    int marks = Math.max(1, Math.min(end, windowEnd) - from);
    String indent = code.substring(windowStart, from).replaceAll("[^\t]", " ");
    return List.of(
        "%s, line %d: %s".formatted(label, line(from), text),
        "    " + code.substring(windowStart, windowEnd),
        "    " + indent + "^".repeat(marks));
  }

  private int clamp(int offset) {
    return Math.max(0, Math.min(offset, code.length()));
  }
}
