package io.nasbook.plot;

import io.nasbook.cost.Cost;
import io.nasbook.plot.chart.Axis;
import io.nasbook.plot.chart.BarChart;
import io.nasbook.plot.chart.BarChart.Group;
import io.nasbook.plot.chart.Labels;
import io.nasbook.search.Candidate;
import io.nasbook.search.Problem;
import io.nasbook.stats.Accuracy;
import io.nasbook.stats.Interval;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Networks whose accuracy was first predicted and then measured on images.
 *
 * @param rows one a network
 */
public record Measurements(List<Row> rows) {

  /**
   * A network.
   *
   * @param name what distinguishes it, for instance the limit it was found under
   * @param predicted accuracy as a fraction
   * @param measured on images
   * @param cost what it costs
   */
  public record Row(String name, double predicted, Accuracy measured, Cost cost) {}

  /** Copies the rows. */
  public Measurements {
    rows = List.copyOf(rows);
  }

  /**
   * Puts predictions beside measurements.
   *
   * @param <A> the type of the architectures
   * @param problem what predicts and what the costs come from; its limits do not count
   * @param names what distinguishes the networks
   * @param archs the networks, one a name
   * @param accuracies what was measured, one a network
   * @return one row a network
   * @throws IllegalArgumentException if there are not as many of each
   */
  public static <A> Measurements of(
      Problem<A> problem, List<?> names, List<A> archs, List<Accuracy> accuracies) {
    if (names.size() != archs.size() || names.size() != accuracies.size()) {
      throw new IllegalArgumentException(
          "there must be a name, a network and an accuracy in each row, but there were %d, %d and %d"
              .formatted(names.size(), archs.size(), accuracies.size()));
    }
    List<Candidate<A>> scored =
        problem.evaluate(archs.stream().map(problem.space()::encode).toList());
    return new Measurements(
        IntStream.range(0, names.size())
            .mapToObj(i -> row(names.get(i), scored.get(i), accuracies.get(i)))
            .toList());
  }

  private static Row row(Object name, Candidate<?> candidate, Accuracy accuracy) {
    return new Row(String.valueOf(name), candidate.score(), accuracy, candidate.cost());
  }

  /**
   * As a table.
   *
   * @return one row a network: predicted and measured accuracy with its 95 % interval, costs
   */
  public Table table() {
    return Table.create(
        "",
        StringColumn.create("network", rows.stream().map(Row::name)),
        numbers("predicted (%)", 2, row -> 100 * row.predicted()),
        numbers("measured (%)", 2, row -> 100 * row.measured().value()),
        numbers("from (%)", 2, row -> 100 * row.measured().interval().low()),
        numbers("to (%)", 2, row -> 100 * row.measured().interval().high()),
        numbers("lab MACs (M)", 3, row -> row.cost().labMacs() / 1e6),
        numbers("peak (KB)", 2, row -> row.cost().peakKB()),
        LongColumn.create("params", rows.stream().mapToLong(row -> row.cost().params())));
  }

  private DoubleColumn numbers(String name, int decimals, ToDoubleFunction<Row> value) {
    double power = Math.pow(10, decimals);
    return DoubleColumn.create(
        name,
        rows.stream()
            .mapToDouble(row -> Math.round(power * value.applyAsDouble(row)) / power)
            .toArray());
  }

  /**
   * As a chart.
   *
   * @return for each network a dot for the prediction, and one with a bar over the 95 % interval
   *     for the measurement
   */
  public BarChart chart() {
    return new BarChart(
        new Labels("Predicted and measured", "bars: 95 % intervals of the measurements"),
        Axis.of(""),
        new Axis("accuracy", "%"),
        rows.stream().map(Row::name).toList(),
        List.of(
            new Group("predicted", rows.stream().map(row -> 100 * row.predicted()).toList()),
            measured()),
        BarChart.Style.DOTS);
  }

  private Group measured() {
    return new Group(
        "measured",
        rows.stream().map(row -> 100 * row.measured().value()).toList(),
        rows.stream().map(row -> percent(row.measured().interval())).toList());
  }

  private static Interval percent(Interval interval) {
    return new Interval(100 * interval.low(), 100 * interval.high());
  }
}
