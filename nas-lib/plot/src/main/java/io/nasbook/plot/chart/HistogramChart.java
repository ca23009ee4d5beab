package io.nasbook.plot.chart;

import io.nasbook.plot.table.Grid;
import io.nasbook.plot.table.NumberText;
import io.nasbook.plot.table.TextTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How values are distributed over ranges.
 *
 * @param labels title and caption
 * @param x what the values measure
 * @param y what is counted
 * @param bins the ranges, from left to right without a gap
 */
public record HistogramChart(Labels labels, Axis x, Axis y, List<Bin> bins) implements Chart {

  /**
   * A range and what falls into it.
   *
   * @param from its lower end, included
   * @param to its upper end
   * @param count how much falls into it
   */
  public record Bin(double from, double to, double count) {}

  /**
   * Copies the bins.
   *
   * @throws IllegalArgumentException if there is none
   */
  public HistogramChart {
    bins = List.copyOf(bins);
    if (bins.isEmpty()) {
      throw new IllegalArgumentException("a histogram needs at least one bin, but got none");
    }
  }

  /**
   * Counts values in ranges of equal width with round ends.
   *
   * @param values finite numbers, at least one
   * @param bins about how many ranges, at least 1
   * @return the ranges with their counts, from the first to the last that is needed
   * @throws IllegalArgumentException if there are no values, one is not finite, or bins is below 1
   */
  public static List<Bin> count(double[] values, int bins) {
    double[] once = new double[values.length];
    Arrays.fill(once, 1);
    return sum(values, once, bins);
  }

  /**
   * Sums weights up in ranges of equal width with round ends.
   *
   * @param values finite numbers, at least one
   * @param weights what each value counts, as many
   * @param bins about how many ranges, at least 1
   * @return the ranges with the weight of the values in them, from the first to the last needed
   * @throws IllegalArgumentException if there are no values, one is not finite, not all have a
   *     weight, or bins is below 1
   */
  public static List<Bin> sum(double[] values, double[] weights, int bins) {
    if (values.length == 0 || bins < 1 || !DoubleStream.of(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "a histogram needs finite values and at least one bin, but got %d values and %d bins"
              .formatted(values.length, bins));
    }
    if (weights.length != values.length) {
      throw new IllegalArgumentException(
          "a histogram needs a weight for each of %d values, but got %d"
              .formatted(values.length, weights.length));
    }
    double low = Arrays.stream(values).min().orElseThrow();
    double high = Arrays.stream(values).max().orElseThrow();
    double width = high > low ? round((high - low) / bins) : 1;
    double first = Math.floor(low / width);
    double[] sums = new double[(int) (Math.floor(high / width) - first) + 1];
    for (int i = 0; i < values.length; i++) {
      sums[(int) (Math.floor(values[i] / width) - first)] += weights[i];
    }
    return IntStream.range(0, sums.length)
        .mapToObj(i -> new Bin((first + i) * width, (first + i + 1) * width, sums[i]))
        .toList();
  }

  /** The next larger of 1, 2 or 5 times a power of ten. */
  private static double round(double width) {
    double power = Math.pow(10, Math.floor(Math.log10(width)));
    double factor = width / power;
    return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
  }

  @Override
  public HistogramChart withCaption(String caption) {
    return new HistogramChart(labels.withCaption(caption), x, y, bins);
  }

  @Override
  public String toString() {
    NumberText edge = NumberText.of(bins.stream().mapToDouble(Bin::from).toArray());
    NumberText count = NumberText.of(bins.stream().mapToDouble(Bin::count).toArray());
    List<String> from = bins.stream().map(bin -> edge.text(bin.from())).toList();
    List<String> to = bins.stream().map(bin -> edge.text(bin.to())).toList();
    List<String> counts = bins.stream().map(bin -> count.text(bin.count())).toList();
    Grid grid =
        new Grid(
            "",
            List.of(
                new Grid.Column("from", true, from),
                new Grid.Column("to", true, to),
                new Grid.Column(y.toString(), true, counts)),
            0);
    return "%s\n%s\n%s".formatted(labels, x, TextTable.of(grid));
  }
}
