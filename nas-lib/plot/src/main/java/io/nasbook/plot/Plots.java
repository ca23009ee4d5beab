package io.nasbook.plot;

import io.nasbook.cost.Breakdown;
import io.nasbook.cost.Cost;
import io.nasbook.cost.Layer;
import io.nasbook.cost.Measure;
import io.nasbook.plot.chart.Axis;
import io.nasbook.plot.chart.BarChart;
import io.nasbook.plot.chart.BarChart.Group;
import io.nasbook.plot.chart.HistogramChart;
import io.nasbook.plot.chart.Labels;
import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Mark;
import io.nasbook.plot.chart.XyChart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Charts of results. Each is data: a notebook draws it, anything else prints its numbers. */
public final class Plots {

  private Plots() {}

  /**
   * Pairs of numbers as dots.
   *
   * @param labels title and caption
   * @param x what the first of a pair measures
   * @param y what the second measures
   * @param series the pairs, see {@link #dots}
   * @return the chart
   */
  public static XyChart xy(Labels labels, Axis x, Axis y, Series... series) {
    return new XyChart(labels, x, y, List.of(series));
  }

  /**
   * A series of dots for {@link #xy}.
   *
   * @param name what the legend says
   * @param x the horizontal positions
   * @param y the vertical positions, as many
   * @return the series
   */
  public static Series dots(String name, double[] x, double[] y) {
    return Series.of(name, Mark.DOTS, x, y);
  }

  /**
   * A line for {@link #xy}.
   *
   * @param name what the legend says
   * @param x the horizontal positions
   * @param y the vertical positions, as many
   * @return the series
   */
  public static Series line(String name, double[] x, double[] y) {
    return Series.of(name, Mark.LINE, x, y);
  }

  /**
   * One bar a category, from zero.
   *
   * @param title what is shown
   * @param y what the values measure
   * @param values a value for each category, in the order of the map
   * @return the chart
   */
  public static BarChart bars(String title, Axis y, Map<String, Double> values) {
    return categories(title, y, values, BarChart.Style.BARS);
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
  public static BarChart dots(String title, Axis y, Map<String, Double> values) {
    return categories(title, y, values, BarChart.Style.DOTS);
  }

  private static BarChart categories(
      String title, Axis y, Map<String, Double> values, BarChart.Style style) {
    return new BarChart(
        Labels.of(title),
        Axis.of(""),
        y,
        List.copyOf(values.keySet()),
        List.of(new Group(y.name(), List.copyOf(values.values()))),
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
  public static HistogramChart histogram(String title, Axis x, double... values) {
    return new HistogramChart(
        Labels.of(title), x, Axis.of("count"), HistogramChart.count(values, 20));
  }

  /**
   * What the blocks of a network cost, in the order of the network: sums of MACs and parameters,
   * the largest peak of a block's layers.
   *
   * @param breakdown the layers; those whose names begin alike up to the last dot are one block
   * @param measure what to show
   * @return a bar a block
   */
  public static BarChart blocks(Breakdown breakdown, Measure measure) {
    Map<String, Cost> blocks = new LinkedHashMap<>();
    for (Layer layer : breakdown.layers()) {
      blocks.merge(layer.name().replaceAll("\\.[^.]*$", ""), layer.cost(), Cost::plus);
    }
    Map<String, Double> values = new LinkedHashMap<>();
    double unit = measure == Measure.PEAK_BYTES ? 1024 : 1e6;
    blocks.forEach((name, cost) -> values.put(name, measure.of(cost) / unit));
    String total = measure.format(measure.of(breakdown.total()));
    BarChart chart = bars("Cost of the blocks", axis(measure), values);
    return new BarChart(
        chart.labels().withCaption("whole network: " + total),
        Axis.of("block"),
        chart.y(),
        chart.categories(),
        chart.groups(),
        chart.style());
  }

  private static Axis axis(Measure measure) {
    return switch (measure) {
      case MACS -> new Axis("MACs", "M");
      case LAB_MACS -> new Axis("lab MACs", "M");
      case PARAMS -> new Axis("parameters", "M");
      case PEAK_BYTES -> new Axis("peak memory", "KB");
    };
  }
}
