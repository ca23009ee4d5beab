package io.nasbook.plot;

import io.nasbook.plot.chart.Axis;
import io.nasbook.plot.chart.BarChart;
import io.nasbook.plot.chart.BarChart.Group;
import io.nasbook.plot.chart.BoxPlot;
import io.nasbook.plot.chart.HistogramChart;
import io.nasbook.plot.chart.Labels;
import io.nasbook.plot.chart.MatrixChart;
import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Mark;
import io.nasbook.plot.chart.XyChart;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Charts of plain numbers. Axes are named as they are written: {@code "accuracy (%)"}. Each chart
 * is data: a notebook draws it, anything else prints its numbers. {@code withCaption} adds a line
 * below the title.
 *
 * <pre>{@code
 * Charts.xy("Accuracy by image size", "side (px)", "accuracy (%)",
 *     Series.line("largest", List.of(96, 128, 160), List.of(88.6, 92.3, 93.1)))
 * }</pre>
 */
public final class Charts {

  private static final int RANGES = 20;

  private Charts() {}

  /**
   * Dots, lines, steps and references over two axes of numbers, the first below the others.
   *
   * @param title what is shown
   * @param x what the horizontal axis measures
   * @param y what the vertical axis measures
   * @param series what is drawn: {@link Series#dots}, {@link Series#line}, {@link Series#steps},
   *     {@link Series#reference}, with labels or a band where wanted
   * @return the chart
   */
  public static XyChart xy(String title, String x, String y, Series... series) {
    return new XyChart(Labels.of(title), Axis.of(x), Axis.of(y), List.of(series));
  }

  /**
   * One bar a category, from zero.
   *
   * @param title what is shown
   * @param y what the values measure
   * @param values a value for each category, in the order of the map
   * @return the chart
   */
  public static BarChart bars(String title, String y, Map<String, ? extends Number> values) {
    return categories(title, y, values, BarChart.Style.BARS);
  }

  /**
   * Bars in groups, from zero.
   *
   * @param title what is shown
   * @param y what the values measure
   * @param categories the names below the bars, from left to right
   * @param groups a name and a value for each category, in the order of the maps
   * @return the chart
   */
  public static BarChart bars(
      String title,
      String y,
      List<String> categories,
      Map<String, ? extends List<? extends Number>> groups) {
    List<Group> all =
        groups.entrySet().stream()
            .map(group -> new Group(group.getKey(), doubles(group.getValue())))
            .toList();
    return new BarChart(
        Labels.of(title), Axis.of(""), Axis.of(y), categories, all, BarChart.Style.BARS);
  }

  /**
   * One dot a category: for values whose differences are small beside their distance from zero, as
   * accuracies are.
   *
   * @param title what is shown
   * @param y what the values measure
   * @param values a value for each category, in the order of the map
   * @return the chart
   */
  public static BarChart dots(String title, String y, Map<String, ? extends Number> values) {
    return categories(title, y, values, BarChart.Style.DOTS);
  }

  private static BarChart categories(
      String title, String y, Map<String, ? extends Number> values, BarChart.Style style) {
    Axis axis = Axis.of(y);
    return new BarChart(
        Labels.of(title),
        Axis.of(""),
        axis,
        List.copyOf(values.keySet()),
        List.of(new Group(axis.name(), doubles(values.values()))),
        style);
  }

  /**
   * How values are distributed.
   *
   * @param title what is shown
   * @param x what the values measure
   * @param values finite numbers, at least one
   * @return a chart of about twenty ranges with round ends
   */
  public static HistogramChart histogram(
      String title, String x, Collection<? extends Number> values) {
    return new HistogramChart(
        Labels.of(title),
        Axis.of(x),
        Axis.of("count"),
        HistogramChart.count(array(values), RANGES));
  }

  /**
   * Empirical distribution functions: for every value, the share of a sample that is not above it
   * (used to compare spaces of networks by Radosavovic et al., RegNet, 2020, section 3.1).
   *
   * @param title what is shown
   * @param x what the values measure
   * @param samples the values of each sample, in the order of the map
   * @return a line a sample
   */
  public static XyChart edf(
      String title, String x, Map<String, ? extends Collection<? extends Number>> samples) {
    List<Series> series =
        samples.entrySet().stream().map(s -> edf(s.getKey(), array(s.getValue()))).toList();
    return new XyChart(Labels.of(title), Axis.of(x), new Axis("share not above", "%"), series);
  }

  private static Series edf(String name, double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] x =
        IntStream.rangeClosed(0, sorted.length)
            .mapToDouble(i -> sorted[Math.max(0, i - 1)])
            .toArray();
    double[] y =
        IntStream.rangeClosed(0, sorted.length)
            .mapToDouble(i -> 100.0 * i / sorted.length)
            .toArray();
    return Series.of(name, Mark.STEPS, x, y);
  }

  /**
   * Samples side by side, each as a box over its middle half.
   *
   * @param title what is shown
   * @param y what the values measure
   * @param samples the values of each sample, in the order of the map
   * @return a box a sample
   */
  public static BoxPlot boxes(
      String title, String y, Map<String, ? extends Collection<? extends Number>> samples) {
    List<BoxPlot.Box> boxes =
        samples.entrySet().stream()
            .map(sample -> BoxPlot.Box.of(sample.getKey(), array(sample.getValue())))
            .toList();
    return new BoxPlot(Labels.of(title), Axis.of(""), Axis.of(y), boxes);
  }

  /**
   * A coloured cell with its number for each pair of a row and a column.
   *
   * @param title what is shown
   * @param value what the cells measure
   * @param columns the names of the columns, from left to right
   * @param rows the name of each row with a value for each column, from top to bottom
   * @return the chart
   */
  public static MatrixChart heatMap(
      String title,
      String value,
      List<String> columns,
      Map<String, ? extends List<? extends Number>> rows) {
    return new MatrixChart(
        Labels.of(title),
        Axis.of(""),
        Axis.of(""),
        Axis.of(value),
        columns,
        List.copyOf(rows.keySet()),
        rows.values().stream().map(Charts::doubles).toList());
  }

  /**
   * What is worth choosing, and what is not: a point is dominated if another one is at least as
   * good in both and better in one.
   *
   * @param title what is shown
   * @param x what the horizontal axis measures; less is better
   * @param y what the vertical axis measures; more is better
   * @param points the points, with labels where wanted
   * @return the front as a line through its dots, the dominated points dimmed
   */
  public static XyChart pareto(String title, String x, String y, Series points) {
    return new XyChart(Labels.of(title), Axis.of(x), Axis.of(y), Fronts.split(points));
  }

  private static double[] array(Collection<? extends Number> values) {
    return values.stream().mapToDouble(Number::doubleValue).toArray();
  }

  private static List<Double> doubles(Collection<? extends Number> values) {
    return values.stream().map(Number::doubleValue).toList();
  }
}
