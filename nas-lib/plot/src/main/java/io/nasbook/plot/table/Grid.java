package io.nasbook.plot.table;

import java.util.List;

/**
 * A table as text, ready to be laid out.
 *
 * @param title what the table shows, or empty
 * @param columns the columns, all of the same length
 * @param rowsLeftOut how many rows of the table are not shown
 */
public record Grid(String title, List<Column> columns, int rowsLeftOut) {

  /**
   * One column.
   *
   * @param header its name
   * @param numeric whether it holds numbers, which are right-aligned
   * @param cells the texts, from top to bottom
   */
  public record Column(String header, boolean numeric, List<String> cells) {

    /** Copies the cells. */
    public Column {
      cells = List.copyOf(cells);
    }
  }

  /** Copies the columns. */
  public Grid {
    columns = List.copyOf(columns);
  }

  /**
   * The number of rows shown.
   *
   * @return rows, without the header
   */
  public int rows() {
    return columns.isEmpty() ? 0 : columns.getFirst().cells().size();
  }

  /**
   * A sentence about what is not there: rows left out, or everything. Empty where all is shown.
   *
   * @return the sentence
   */
  public String note() {
    if (columns.isEmpty()) {
      return "empty table";
    }
    return rowsLeftOut == 0 ? "" : "%d of %d rows shown".formatted(rows(), rows() + rowsLeftOut);
  }
}
