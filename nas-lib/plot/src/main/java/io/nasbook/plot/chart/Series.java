package io.nasbook.plot.chart;

import io.nasbook.plot.table.NumberText;
import java.util.List;
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
    /** A line through all. */
    LINE,
    /** A line that keeps its height until the next point, as for a best-so-far. */
    STEPS,
    /** A dashed grey line to compare with, as a limit or a diagonal. */
    REFERENCE
  }

  /**
   * A point.
   *
   * @param x the horizontal position
   * @param y the vertical position
   */
  public record Point(double x, double y) {}

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
    String range = "x %s, y %s".formatted(range(Point::x), range(Point::y));
    return "%s: %d points, %s, ends at %s".formatted(name, points.size(), range, last());
  }

  private String range(ToDoubleFunction<Point> coordinate) {
    double[] values = values(coordinate);
    NumberText text = NumberText.of(values);
    var statistics = java.util.Arrays.stream(values).summaryStatistics();
    return text.text(statistics.getMin()) + " to " + text.text(statistics.getMax());
  }

  private String last() {
    Point last = points.getLast();
    String x = NumberText.of(values(Point::x)).text(last.x());
    return "(%s, %s)".formatted(x, NumberText.of(values(Point::y)).text(last.y()));
  }
}
