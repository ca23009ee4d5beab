package io.nasbook.plot.chart;

import io.nasbook.plot.chart.Series.Point;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

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
   * @throws IllegalArgumentException if there is none, or a value on a logarithmic axis is not
   *     above 0
   */
  public XyChart {
    series = List.copyOf(series);
    if (series.isEmpty()) {
      throw new IllegalArgumentException("a chart needs at least one series, but got none");
    }
    requirePositive(x, series, Point::x);
    requirePositive(y, series, Point::y);
  }

  private static void requirePositive(
      Axis axis, List<Series> series, ToDoubleFunction<Point> coordinate) {
    double least =
        series.stream().flatMapToDouble(s -> DoubleStream.of(s.values(coordinate))).min().orElse(1);
    if (axis.logarithmic() && least <= 0) {
      throw new IllegalArgumentException(
          "the logarithmic axis %s needs values above 0, but one is %s".formatted(axis, least));
    }
  }

  @Override
  public XyChart withCaption(String caption) {
    return new XyChart(labels.withCaption(caption), x, y, series);
  }

  /**
   * This chart over a horizontal axis with equal distances for equal factors.
   *
   * @return the new chart
   */
  public XyChart withLogX() {
    return new XyChart(labels, x.withLog(), y, series);
  }

  /**
   * This chart over a vertical axis with equal distances for equal factors.
   *
   * @return the new chart
   */
  public XyChart withLogY() {
    return new XyChart(labels, x, y.withLog(), series);
  }

  @Override
  public String toString() {
    return "%s\nx: %s, y: %s\n".formatted(labels, x, y)
        + series.stream().map(Series::toString).collect(Collectors.joining("\n"));
  }
}
