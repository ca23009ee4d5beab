package io.nasbook.plot.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Dots and lines over two axes of numbers.
 *
 * @param labels title and caption
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series what is drawn, the first below
 */
public record XyChart(Labels labels, Axis x, Axis y, List<Series> series) implements Chart {

  /**
   * Copies the series.
   *
   * @throws IllegalArgumentException if there is none
   */
  public XyChart {
    series = List.copyOf(series);
    if (series.isEmpty()) {
      throw new IllegalArgumentException("a chart needs at least one series, but got none");
    }
  }

  @Override
  public String toString() {
    return "%s\nx: %s, y: %s\n".formatted(labels, x, y)
        + series.stream().map(Series::toString).collect(Collectors.joining("\n"));
  }
}
