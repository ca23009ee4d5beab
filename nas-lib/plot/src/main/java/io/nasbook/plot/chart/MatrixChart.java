package io.nasbook.plot.chart;

import io.nasbook.plot.table.Grid;
import io.nasbook.plot.table.NumberText;
import io.nasbook.plot.table.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A value for each pair of a row and a column, as coloured cells with the numbers in them.
 *
 * @param labels title and caption
 * @param x what the columns are
 * @param y what the rows are
 * @param value what the cells measure
 * @param columns their names, from left to right
 * @param rows their names, from top to bottom
 * @param values a list for each row with a number for each column
 */
public record MatrixChart(
    Labels labels,
    Axis x,
    Axis y,
    Axis value,
    List<String> columns,
    List<String> rows,
    List<List<Double>> values)
    implements Chart {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is no cell, or not one for each pair
   */
  public MatrixChart {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    values = values.stream().map(List::copyOf).toList();
    int width = columns.size();
    if (columns.isEmpty()
        || values.size() != rows.size()
        || values.isEmpty()
        || !values.stream().allMatch(row -> row.size() == width)) {
      throw new IllegalArgumentException(
          "a heat map of %d rows and %d columns needs a value for each pair, but got rows of %s"
              .formatted(rows.size(), width, values.stream().map(List::size).toList()));
    }
  }

  @Override
  public MatrixChart withCaption(String caption) {
    return new MatrixChart(labels.withCaption(caption), x, y, value, columns, rows, values);
  }

  /**
   * How the values are written: all alike.
   *
   * @return the form of the numbers
   */
  public NumberText numbers() {
    return NumberText.of(
        values.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray());
  }

  @Override
  public String toString() {
    List<Grid.Column> table = new ArrayList<>();
    table.add(new Grid.Column(y + " \\ " + x, false, rows));
    for (int column = 0; column < columns.size(); column++) {
      table.add(column(column));
    }
    return "%s\n%s\n%s".formatted(labels, value, TextTable.of(new Grid("", table, 0)));
  }

  private Grid.Column column(int column) {
    NumberText text = numbers();
    List<String> cells =
        IntStream.range(0, rows.size())
            .mapToObj(row -> text.text(values.get(row).get(column)))
            .toList();
    return new Grid.Column(columns.get(column), true, cells);
  }
}
