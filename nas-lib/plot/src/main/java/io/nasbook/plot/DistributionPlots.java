package io.nasbook.plot;

import io.nasbook.cost.Measure;
import io.nasbook.exact.CostDistribution;
import io.nasbook.plot.chart.Axis;
import io.nasbook.plot.chart.HistogramChart;
import io.nasbook.plot.chart.Labels;
import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Mark;
import io.nasbook.plot.chart.XyChart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The charts of exact distributions behind {@link Plots}. */
final class DistributionPlots {

  private static final int RANGES = 20;
  private static final Axis SHARE = new Axis("networks", "%");

  private DistributionPlots() {}

  static HistogramChart distribution(CostDistribution distribution) {
    Axis x = Plots.axis(distribution.measure());
    String caption = "%,d networks, mean %s".formatted(distribution.networks(), mean(distribution));
    return new HistogramChart(
        new Labels("All networks by " + x.name(), caption),
        x,
        SHARE,
        distribution.measure().isSum() ? ranges(distribution) : values(distribution));
  }

  /** The bins as they are, without gaps. */
  private static List<HistogramChart.Bin> ranges(CostDistribution distribution) {
    double unit = Plots.unit(distribution.measure());
    List<Double> shares = distribution.shares();
    return IntStream.range(0, shares.size())
        .mapToObj(i -> range(distribution.bins().get(i), unit, 100 * shares.get(i)))
        .toList();
  }

  private static HistogramChart.Bin range(CostDistribution.Bin bin, double unit, double percent) {
    return new HistogramChart.Bin(bin.from() / unit, (bin.to() + 1) / unit, percent);
  }

  /** Single values, put into ranges with round ends. */
  private static List<HistogramChart.Bin> values(CostDistribution distribution) {
    double unit = Plots.unit(distribution.measure());
    return HistogramChart.sum(
        distribution.bins().stream().mapToDouble(bin -> bin.to() / unit).toArray(),
        distribution.shares().stream().mapToDouble(share -> 100 * share).toArray(),
        RANGES);
  }

  private static String mean(CostDistribution distribution) {
    return distribution.measure().format(Math.round(distribution.mean()));
  }

  static XyChart compared(List<?> names, List<CostDistribution> distributions) {
    Measure measure = onlyMeasure(names, distributions);
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      series.add(cumulated(String.valueOf(names.get(i)), distributions.get(i)));
    }
    String means =
        IntStream.range(0, names.size())
            .mapToObj(i -> "%s: mean %s".formatted(names.get(i), mean(distributions.get(i))))
            .collect(Collectors.joining("\n"));
    Axis x = Plots.axis(measure);
    String title = measure.isSum() ? "Networks with at most so many " : "Networks within so much ";
    return new XyChart(new Labels(title + x.name(), means), x, SHARE, series);
  }

  private static Measure onlyMeasure(List<?> names, List<CostDistribution> distributions) {
    List<Measure> measures = distributions.stream().map(d -> d.measure()).distinct().toList();
    if (measures.size() != 1 || names.size() != distributions.size()) {
      throw new IllegalArgumentException(
          "distributions to compare must be of one measure and each have a name, but there were"
              + " %d names for %s"
                  .formatted(
                      names.size(), distributions.stream().map(d -> d.measure().label()).toList()));
    }
    return measures.getFirst();
  }

  private static Series cumulated(String name, CostDistribution distribution) {
    double unit = Plots.unit(distribution.measure());
    int bins = distribution.bins().size();
    double[] x = new double[bins + 1];
    double[] y = new double[bins + 1];
    x[0] = distribution.bins().getFirst().from() / unit;
    for (int i = 0; i < bins; i++) {
      x[i + 1] = distribution.bins().get(i).to() / unit;
      y[i + 1] = 100 * distribution.shares().get(i);
    }
    Arrays.parallelPrefix(y, Double::sum);
    return Series.of(name, distribution.measure().isSum() ? Mark.LINE : Mark.STEPS, x, y);
  }
}
