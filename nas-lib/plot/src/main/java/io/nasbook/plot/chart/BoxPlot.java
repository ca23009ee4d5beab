package io.nasbook.plot.chart;

import io.nasbook.plot.table.Grid;
import io.nasbook.plot.table.NumberText;
import io.nasbook.plot.table.TextTable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Samples side by side, each as a box over its middle half (Tukey, "Exploratory Data Analysis",
 * 1977).
 *
 * @param labels title and caption
 * @param x what the samples are
 * @param y what their values measure
 * @param boxes the samples, from left to right
 */
public record BoxPlot(Labels labels, Axis x, Axis y, List<Box> boxes) implements Chart {

  private static final double REACH = 1.5;

  /**
   * What a sample comes to.
   *
   * @param name what is written below it
   * @param count how many values it has
   * @param low the lowest value within one and a half heights of the box below it
   * @param lowerQuartile the lower end of the box
   * @param median the line in the box
   * @param upperQuartile the upper end of the box
   * @param high the highest value within one and a half heights of the box above it
   * @param outliers the values beyond, in rising order
   */
  public record Box(
      String name,
      int count,
      double low,
      double lowerQuartile,
      double median,
      double upperQuartile,
      double high,
      List<Double> outliers) {

    /** Copies the outliers. */
    public Box {
      outliers = List.copyOf(outliers);
    }

    /**
     * Sums a sample up. Quartiles between two values are interpolated.
     *
     * @param name what is written below it
     * @param values finite numbers, at least one
     * @return its box
     * @throws IllegalArgumentException if there are no values or one is not finite
     */
    public static Box of(String name, double... values) {
      if (values.length == 0 || !DoubleStream.of(values).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException(
            "the box of %s needs at least one value, all finite, but got %d"
                .formatted(name, values.length));
      }
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      double lower = quantile(sorted, 0.25);
      double upper = quantile(sorted, 0.75);
      double reach = REACH * (upper - lower);
      double[] inside =
          DoubleStream.of(sorted).filter(v -> v >= lower - reach && v <= upper + reach).toArray();
      List<Double> outside =
          DoubleStream.of(sorted)
              .filter(v -> v < lower - reach || v > upper + reach)
              .boxed()
              .toList();
      return new Box(
          name,
          sorted.length,
          inside[0],
          lower,
          quantile(sorted, 0.5),
          upper,
          inside[inside.length - 1],
          outside);
    }

    private static double quantile(double[] sorted, double share) {
      double place = share * (sorted.length - 1);
      int below = (int) place;
      int above = Math.min(below + 1, sorted.length - 1);
      return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
  }

  /**
   * Copies the boxes.
   *
   * @throws IllegalArgumentException if there is none
   */
  public BoxPlot {
    boxes = List.copyOf(boxes);
    if (boxes.isEmpty()) {
      throw new IllegalArgumentException("a box plot needs at least one sample, but got none");
    }
  }

  @Override
  public BoxPlot withCaption(String caption) {
    return new BoxPlot(labels.withCaption(caption), x, y, boxes);
  }

  @Override
  public String toString() {
    Grid grid =
        new Grid(
            "",
            List.of(
                new Grid.Column(x.toString(), false, boxes.stream().map(Box::name).toList()),
                column("values", Box::count),
                column("low", Box::low),
                column("lower quartile", Box::lowerQuartile),
                column("median", Box::median),
                column("upper quartile", Box::upperQuartile),
                column("high", Box::high),
                column("outliers", box -> box.outliers().size())),
            0);
    return "%s\n%s\n%s".formatted(labels, y, TextTable.of(grid));
  }

  private Grid.Column column(String header, ToDoubleFunction<Box> value) {
    double[] values = boxes.stream().mapToDouble(value).toArray();
    NumberText text = NumberText.of(values);
    return new Grid.Column(
        header,
        true,
        IntStream.range(0, values.length).mapToObj(i -> text.text(values[i])).toList());
  }
}
