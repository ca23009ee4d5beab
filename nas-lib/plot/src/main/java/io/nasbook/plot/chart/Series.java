package io.nasbook.plot.chart;

import io.nasbook.plot.table.NumberText;
import io.nasbook.stats.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A named list of points.
 *
 * @param name what the legend says
 * @param mark how the points are drawn
 * @param points the points, in the order in which a line connects them
 */
public record Series(String name, Mark mark, List<Point> points) {

  /** How the points of a series are drawn. */
  public enum Mark {
    /** A dot for each. */
    DOTS,
    /** A pale dot for each: what something else is seen against. */
    DIMMED,
    /** A line through all. */
    LINE,
    /** A line that keeps its height until the next point, as for a best-so-far. */
    STEPS,
    /** A line of steps with a dot at each point, as for a Pareto front. */
    FRONT,
    /** A dashed grey line to compare with, as a limit or a diagonal. */
    REFERENCE
  }

  /**
   * A point.
   *
   * @param x the horizontal position
   * @param y the vertical position
   * @param interval where the true y may lie: a bar through a dot, a band around a line
   * @param label what is written beside it, or empty
   */
  public record Point(double x, double y, Optional<Interval> interval, String label) {

    /**
     * A point without interval and label.
     *
     * @param x the horizontal position
     * @param y the vertical position
     */
    public Point(double x, double y) {
      this(x, y, Optional.empty(), "");
    }
  }

  /** Copies the points. */
  public Series {
    points = List.copyOf(points);
  }

  /**
   * A series from its coordinates.
   *
   * @param name what the legend says
   * @param mark how the points are drawn
   * @param x the horizontal positions
   * @param y the vertical positions, as many
   * @return the series
   * @throws IllegalArgumentException if there are more of one than of the other
   */
  public static Series of(String name, Mark mark, double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "the series %s needs as many x as y, but got %d and %d"
              .formatted(name, x.length, y.length));
    }
    return new Series(
        name, mark, IntStream.range(0, x.length).mapToObj(i -> new Point(x[i], y[i])).toList());
  }

  /**
   * A line through points.
   *
   * @param name what the legend says
   * @param x the horizontal positions
   * @param y the vertical positions, as many
   * @return the series
   * @throws IllegalArgumentException if there are more of one than of the other
   */
  public static Series line(String name, List<? extends Number> x, List<? extends Number> y) {
    return of(name, Mark.LINE, numbers(x), numbers(y));
  }

  /**
   * A line that keeps its height until the next point.
   *
   * @param name what the legend says
   * @param x the horizontal positions
   * @param y the vertical positions, as many
   * @return the series
   * @throws IllegalArgumentException if there are more of one than of the other
   */
  public static Series steps(String name, List<? extends Number> x, List<? extends Number> y) {
    return of(name, Mark.STEPS, numbers(x), numbers(y));
  }

  /**
   * A dot for each point.
   *
   * @param name what the legend says
   * @param x the horizontal positions
   * @param y the vertical positions, as many
   * @return the series
   * @throws IllegalArgumentException if there are more of one than of the other
   */
  public static Series dots(String name, List<? extends Number> x, List<? extends Number> y) {
    return of(name, Mark.DOTS, numbers(x), numbers(y));
  }

  /**
   * A dashed grey line to compare with.
   *
   * @param name what the legend says
   * @param x the horizontal positions
   * @param y the vertical positions, as many
   * @return the series
   * @throws IllegalArgumentException if there are more of one than of the other
   */
  public static Series reference(String name, List<? extends Number> x, List<? extends Number> y) {
    return of(name, Mark.REFERENCE, numbers(x), numbers(y));
  }

  private static double[] numbers(List<? extends Number> values) {
    return values.stream().mapToDouble(Number::doubleValue).toArray();
  }

  /**
   * This series with a text beside each point.
   *
   * @param labels one a point; an empty one writes nothing
   * @return the new series
   * @throws IllegalArgumentException if there is not one for each point
   */
  public Series withLabels(List<String> labels) {
    requireOneEach("label", labels.size());
    return map(
        i -> {
          Point point = points.get(i);
          return new Point(point.x(), point.y(), point.interval(), labels.get(i));
        });
  }

  /**
   * This series with a band around its line, or a bar through each of its dots.
   *
   * @param low the lower ends, one a point
   * @param high the upper ends, one a point
   * @return the new series
   * @throws IllegalArgumentException if there is not one for each point, or an upper end is lower
   */
  public Series withBand(List<? extends Number> low, List<? extends Number> high) {
    requireOneEach("lower end", low.size());
    requireOneEach("upper end", high.size());
    double[] from = numbers(low);
    double[] to = numbers(high);
    return map(
        i -> {
          Point point = points.get(i);
          return new Point(
              point.x(), point.y(), Optional.of(new Interval(from[i], to[i])), point.label());
        });
  }

  private void requireOneEach(String what, int count) {
    if (count != points.size()) {
      throw new IllegalArgumentException(
          "the series %s needs a %s for each of %d points, but got %d"
              .formatted(name, what, points.size(), count));
    }
  }

  private Series map(IntFunction<Point> point) {
    return new Series(name, mark, IntStream.range(0, points.size()).mapToObj(point).toList());
  }

  /**
   * At most so many of the points, evenly spread over the list, the first and the last among them.
   *
   * @param most how many points at most, at least 2
   * @return a series of the same name
   */
  public Series thinned(int most) {
    if (points.size() <= most) {
      return this;
    }
    double step = (points.size() - 1.0) / (most - 1);
    List<Point> kept =
        IntStream.range(0, most).mapToObj(i -> points.get((int) Math.round(i * step))).toList();
    return new Series(name, mark, kept);
  }

  double[] values(ToDoubleFunction<Point> coordinate) {
    return points.stream().mapToDouble(coordinate).toArray();
  }

  @Override
  public String toString() {
    if (points.isEmpty()) {
      return name + ": no points";
    }
    String summary =
        "%s: %s, x %s, y %s".formatted(name, count(), range(Point::x), range(Point::y));
    return isLabelled() ? summary + labelled() : summary + ending();
  }

  private String count() {
    return points.size() == 1 ? "1 point" : points.size() + " points";
  }

  private boolean isLabelled() {
    return points.stream().anyMatch(point -> !point.label().isEmpty());
  }

  private String range(ToDoubleFunction<Point> coordinate) {
    double[] values = values(coordinate);
    NumberText text = NumberText.of(values);
    var statistics = Arrays.stream(values).summaryStatistics();
    String low = text.text(statistics.getMin());
    return statistics.getMin() == statistics.getMax()
        ? low
        : low + " to " + text.text(statistics.getMax());
  }

  private String ending() {
    Point last = points.getLast();
    String text = points.size() == 1 ? "" : ", ends at " + place(last);
    return last.interval().map(i -> text + " [" + ends(i) + "]").orElse(text);
  }

  private String ends(Interval interval) {
    NumberText text = NumberText.of(values(Point::y));
    return text.text(interval.low()) + ", " + text.text(interval.high());
  }

  private String labelled() {
    StringBuilder text = new StringBuilder();
    points.stream()
        .filter(point -> !point.label().isEmpty())
        .forEach(
            point -> text.append("\n  ").append(point.label()).append(' ').append(place(point)));
    return text.toString();
  }

  private String place(Point point) {
    String x = NumberText.of(values(Point::x)).text(point.x());
    return "(%s, %s)".formatted(x, NumberText.of(values(Point::y)).text(point.y()));
  }
}
