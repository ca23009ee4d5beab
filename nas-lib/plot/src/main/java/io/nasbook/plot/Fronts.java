package io.nasbook.plot;

import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Mark;
import io.nasbook.plot.chart.Series.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The Pareto front among points of which less of x and more of y is better. */
final class Fronts {

  private Fronts() {}

  /** The dominated points first, to be drawn below, then the front from left to right. */
  static List<Series> split(Series points) {
    List<Point> sorted =
        points.points().stream()
            .sorted(
                Comparator.comparingDouble(Point::x)
                    .thenComparing(Point::y, Comparator.reverseOrder()))
            .toList();
    List<Point> front = new ArrayList<>();
    List<Point> dominated = new ArrayList<>();
    for (Point point : sorted) {
      boolean worthChoosing =
          front.isEmpty() || point.y() > front.getLast().y() || isEqual(point, front.getLast());
      (worthChoosing ? front : dominated).add(point);
    }
    return Stream.of(
            new Series("dominated", Mark.DIMMED, dominated),
            new Series("Pareto front", Mark.FRONT, front))
        .filter(series -> !series.points().isEmpty())
        .toList();
  }

  private static boolean isEqual(Point a, Point b) {
    return a.x() == b.x() && a.y() == b.y();
  }
}
