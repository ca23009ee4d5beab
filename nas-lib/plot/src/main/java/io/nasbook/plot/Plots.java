package io.nasbook.plot;

import io.nasbook.cost.Breakdown;
import io.nasbook.cost.Cost;
import io.nasbook.cost.Layer;
import io.nasbook.cost.Measure;
import io.nasbook.exact.CostDistribution;
import io.nasbook.mcunet.Arch;
import io.nasbook.plot.chart.Axis;
import io.nasbook.plot.chart.BarChart;
import io.nasbook.plot.chart.HeatChart;
import io.nasbook.plot.chart.HistogramChart;
import io.nasbook.plot.chart.Labels;
import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Mark;
import io.nasbook.plot.chart.XyChart;
import io.nasbook.predict.Measured;
import io.nasbook.predict.Parity;
import io.nasbook.predict.Predictor;
import io.nasbook.predict.Quality;
import io.nasbook.predict.ShippedRidge;
import io.nasbook.search.SearchResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Charts of results. Each is data: a notebook draws it, anything else prints its numbers. */
public final class Plots {

  private static final String PARITY = "Predicted against measured accuracy";
  private static final Axis MEASURED = new Axis("measured accuracy", "%");
  private static final Axis PREDICTED = new Axis("predicted accuracy", "%");

  private Plots() {}

  /**
   * How all networks of a space, or of what a memory limit leaves, are distributed over a cost:
   * counted exactly, not sampled.
   *
   * @param distribution for instance {@code CostDistribution.of(space, limits, Measure.MACS)}
   * @return the share of networks in each range; the caption says how many there are and their mean
   */
  public static HistogramChart distribution(CostDistribution distribution) {
    return DistributionPlots.distribution(distribution);
  }

  /**
   * Compares spaces as TinyNAS does (Lin et al., MCUNet, 2020, section 3.1): the share of networks
   * up to each cost; the space whose line lies further right has more of it under the same limit.
   *
   * @param names what the legend says, for instance the resolutions
   * @param distributions of one measure, one for each name
   * @return a line a space; the caption gives the means
   * @throws IllegalArgumentException if a name is missing or the measures differ
   */
  public static XyChart distributions(List<?> names, CostDistribution... distributions) {
    return DistributionPlots.compared(names, List.of(distributions));
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
    blocks.forEach((name, cost) -> values.put(name, measure.of(cost) / unit(measure)));
    String total = measure.format(measure.of(breakdown.total()));
    BarChart chart = Charts.bars("Cost of the blocks", axis(measure).toString(), values);
    return new BarChart(
        chart.labels().withCaption("whole network: " + total),
        Axis.of("block"),
        chart.y(),
        chart.categories(),
        chart.groups(),
        chart.style());
  }

  static double unit(Measure measure) {
    return measure == Measure.PEAK_BYTES ? 1024 : 1e6;
  }

  static Axis axis(Measure measure) {
    return switch (measure) {
      case MACS -> new Axis("MACs", "M");
      case LAB_MACS -> new Axis("lab MACs", "M");
      case PARAMS -> new Axis("parameters", "M");
      case PEAK_BYTES -> new Axis("peak memory", "KB");
    };
  }

  /**
   * Predicted against measured accuracy, one colour a resolution; a predictor without error has all
   * dots on the dashed line.
   *
   * @param predictor what predicts
   * @param rows measured architectures that the predictor was not fitted to
   * @return the chart; its caption says how good the predictor is
   */
  public static XyChart parity(Predictor<Arch> predictor, List<Measured<Arch>> rows) {
    Map<Integer, List<Measured<Arch>>> byResolution =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.arch().imageSize(), TreeMap::new, Collectors.toList()));
    List<Series> series = new ArrayList<>();
    byResolution.forEach((side, group) -> series.add(parity(side + " px", predictor, group)));
    double low = rows.stream().mapToDouble(Measured::accuracyPercent).min().orElse(0);
    double high = rows.stream().mapToDouble(Measured::accuracyPercent).max().orElse(100);
    double[] ends = {low, high};
    series.add(Series.of("without error", Mark.REFERENCE, ends, ends));
    Labels labels = new Labels(PARITY, Quality.of(predictor, rows).toString());
    return new XyChart(labels, MEASURED, PREDICTED, series);
  }

  private static Series parity(String name, Predictor<Arch> predictor, List<Measured<Arch>> rows) {
    double[] predicted = predictor.predictAll(rows.stream().map(Measured::arch).toList());
    return Series.of(
        name,
        Mark.DOTS,
        rows.stream().mapToDouble(Measured::accuracyPercent).toArray(),
        DoubleStream.of(predicted).map(accuracy -> 100 * accuracy).toArray());
  }

  /**
   * Predicted against measured accuracy of the predictor that comes with the library, from the
   * counts kept with it, without the measurements.
   *
   * @param shipped the predictor with its quality
   * @return the chart; its caption says how good the predictor is
   */
  public static HeatChart parity(ShippedRidge shipped) {
    Parity parity = shipped.parity();
    List<HeatChart.Cell> cells = new ArrayList<>();
    for (int predicted = 0; predicted < parity.counts().size(); predicted++) {
      for (int measured = 0; measured < parity.counts().size(); measured++) {
        int count = parity.counts().get(predicted).get(measured);
        if (count > 0) {
          cells.add(cell(parity, measured, predicted, count));
        }
      }
    }
    Labels labels = new Labels(PARITY, shipped.quality().toString());
    return new HeatChart(labels, MEASURED, PREDICTED, Axis.of("networks"), cells);
  }

  private static HeatChart.Cell cell(Parity parity, int measured, int predicted, int count) {
    double side = parity.binPercent();
    double first = parity.firstPercent();
    return new HeatChart.Cell(first + measured * side, first + predicted * side, side, count);
  }

  /**
   * The best accuracy found so far, evaluation by evaluation.
   *
   * @param results the searches
   * @return a line a search; dashed for one that evaluates a single network, as exact search does
   */
  public static XyChart progress(SearchResult<?>... results) {
    return SearchPlots.progress(List.of(results));
  }

  /**
   * Every network that a search evaluated, by cost and predicted accuracy.
   *
   * @param result the search
   * @param measure the cost to show
   * @return a dot a network, pale where another one costs no more and is better, and one for the
   *     best
   */
  public static XyChart evaluated(SearchResult<?> result, Measure measure) {
    return SearchPlots.evaluated(result, measure);
  }

  /**
   * The best predicted accuracy under each limit, for one or several ways to search.
   *
   * @param <A> the type of the architectures
   * @param cases the limits, or whatever distinguishes the searches
   * @param searches for each way to search its results, one a case
   * @return a dot for each case and way to search
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public static <A> BarChart best(List<?> cases, List<SearchResult<A>>... searches) {
    return SearchPlots.best(cases, List.of(searches));
  }
}
