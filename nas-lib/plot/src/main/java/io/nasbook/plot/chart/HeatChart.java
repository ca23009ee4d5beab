package io.nasbook.plot.chart;

import io.nasbook.plot.table.NumberText;
import java.util.Comparator;
import java.util.List;

/**
 * Values over a plane of square cells; a darker cell is a higher value.
 *
 * @param labels title and caption
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param value what the cells count or measure
 * @param cells the cells that are not empty
 */
public record HeatChart(Labels labels, Axis x, Axis y, Axis value, List<Cell> cells)
    implements Chart {

  /**
   * A cell and its value.
   *
   * @param x its left end
   * @param y its lower end
   * @param side its width and height
   * @param value its value, above zero
   */
  public record Cell(double x, double y, double side, double value) {}

  /**
   * Copies the cells.
   *
   * @throws IllegalArgumentException if there is none
   */
  public HeatChart {
    cells = List.copyOf(cells);
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("a heat map needs at least one cell, but got none");
    }
  }

  @Override
  public HeatChart withCaption(String caption) {
    return new HeatChart(labels.withCaption(caption), x, y, value, cells);
  }

  @Override
  public String toString() {
    double total = cells.stream().mapToDouble(Cell::value).sum();
    Cell fullest = cells.stream().max(Comparator.comparingDouble(Cell::value)).orElseThrow();
    NumberText text = NumberText.of(total, fullest.value());
    NumberText place = new NumberText(2);
    return "%s\nx: %s, y: %s\n%s %s in %d cells, most (%s) from x %s, y %s"
        .formatted(
            labels,
            x,
            y,
            text.text(total),
            value,
            cells.size(),
            text.text(fullest.value()),
            place.text(fullest.x()),
            place.text(fullest.y()));
  }
}
