package io.nasbook.plot.table;

import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Turns Tablesaw tables into texts. */
public final class Grids {

  /** The most rows of a table that are shown. */
  public static final int MOST_ROWS = 100;

  private static final int LONGEST_CELL = 200;

  private Grids() {}

  /**
   * The first rows of a table, at most {@value #MOST_ROWS}.
   *
   * @param table any table
   * @return its texts
   */
  public static Grid of(Table table) {
    int rows = Math.min(MOST_ROWS, table.rowCount());
    String title = table.name() == null ? "" : table.name();
    List<Grid.Column> columns = table.columns().stream().map(c -> column(c, rows)).toList();
    return new Grid(title, columns, table.rowCount() - rows);
  }

  private static Grid.Column column(Column<?> column, int rows) {
    boolean numeric = column instanceof NumericColumn<?>;
    List<String> cells =
        column instanceof NumericColumn<?> numbers && !isFormatted(numbers, rows)
            ? numbers(numbers, rows)
            : IntStream.range(0, rows).mapToObj(row -> shortened(column.getString(row))).toList();
    return new Grid.Column(shortened(column.name()), numeric, cells);
  }

  /** Whether somebody chose a print format for a column, which then differs from a new column's. */
  private static boolean isFormatted(NumericColumn<?> column, int rows) {
    Column<?> plain = column.type().create(column.name());
    IntStream.range(0, rows)
        .filter(row -> !column.isMissing(row))
        .forEach(row -> plain.appendCell(column.getUnformattedString(row)));
    List<String> texts =
        IntStream.range(0, rows)
            .filter(row -> !column.isMissing(row))
            .mapToObj(column::getString)
            .toList();
    return IntStream.range(0, texts.size()).anyMatch(i -> !texts.get(i).equals(plain.getString(i)));
  }

  private static List<String> numbers(NumericColumn<?> column, int rows) {
    double[] values = IntStream.range(0, rows).mapToDouble(column::getDouble).toArray();
    double[] present =
        IntStream.range(0, rows)
            .filter(row -> !column.isMissing(row))
            .mapToDouble(row -> values[row])
            .toArray();
    NumberText text = NumberText.of(present);
    return IntStream.range(0, rows)
        .mapToObj(row -> column.isMissing(row) ? "" : text.text(values[row]))
        .toList();
  }

  private static String shortened(String text) {
    int end =
        text.offsetByCodePoints(0, Math.min(LONGEST_CELL, text.codePointCount(0, text.length())));
    return end == text.length() ? text : text.substring(0, end) + "…";
  }
}
