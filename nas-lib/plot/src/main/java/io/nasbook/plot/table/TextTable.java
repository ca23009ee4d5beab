package io.nasbook.plot.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A grid as aligned plain text. */
public final class TextTable {

  private static final String GAP = "  ";
  private static final int REPLACEMENT = 0xFFFD;

  private TextTable() {}

  /**
   * Lays a grid out: title, header, a line, the rows, and a note if rows are left out.
   *
   * @param grid the texts
   * @return lines without a line break at the end
   */
  public static String of(Grid grid) {
    List<Integer> widths = grid.columns().stream().map(TextTable::width).toList();
    Stream<String> rows =
        IntStream.range(0, grid.rows())
            .mapToObj(row -> line(grid, widths, c -> c.cells().get(row)));
    String rule = widths.stream().map("-"::repeat).collect(Collectors.joining(GAP));
    return Stream.of(
            Stream.of(grid.title()).filter(title -> !title.isBlank()).map(TextTable::visible),
            Stream.of(line(grid, widths, Grid.Column::header), rule).limit(2L * widths.size()),
            rows,
            Stream.of(grid.note()).filter(note -> !note.isEmpty()))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private interface CellOf {
    String text(Grid.Column column);
  }

  private static String line(Grid grid, List<Integer> widths, CellOf cell) {
    return IntStream.range(0, widths.size())
        .mapToObj(
            i -> {
              Grid.Column column = grid.columns().get(i);
              return padded(visible(cell.text(column)), widths.get(i), column.numeric());
            })
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  private static int width(Grid.Column column) {
    return Stream.concat(Stream.of(column.header()), column.cells().stream())
        .mapToInt(text -> visible(text).codePointCount(0, visible(text).length()))
        .max()
        .orElse(0);
  }

  private static String padded(String text, int width, boolean right) {
    String padding = " ".repeat(width - text.codePointCount(0, text.length()));
    return right ? padding + text : text + padding;
  }

  private static String visible(String text) {
    return text.codePoints()
        .map(TextTable::visible)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A character that neither breaks a line nor steers a terminal nor turns text around. */
  static int visible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> REPLACEMENT;
      default -> character;
    };
  }
}
