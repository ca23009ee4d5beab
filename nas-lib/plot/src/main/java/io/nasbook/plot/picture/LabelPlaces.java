package io.nasbook.plot.picture;

import io.nasbook.plot.chart.Axis;
import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Point;
import io.nasbook.plot.chart.XyChart;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * On which side of its point each label stands, so that labels cover neither each other nor other
 * labelled points. The sizes are estimated; both drawings are about as large.
 */
final class LabelPlaces {

  static final int FONT_SIZE = 11;

  private static final double WIDTH = 560;
  private static final double HEIGHT = 320;
  private static final double LETTER = 0.55 * FONT_SIZE;
  private static final double LINE = FONT_SIZE + 3;
  private static final double DOT = 10;
  private static final double MARGIN = 20;

  /** A side of a point, with the distance of the label's anchor from it in pixels. */
  enum Place {
    RIGHT("left", 8, 0),
    LEFT("right", -8, 0),
    ABOVE("center", 0, -12),
    BELOW("center", 0, 12);

    private final String align;
    private final int right;
    private final int down;

    Place(String align, int right, int down) {
      this.align = align;
      this.right = right;
      this.down = down;
    }

    /** Which part of the text is at the anchor, as Vega-Lite says it. */
    String align() {
      return align;
    }

    int right() {
      return right;
    }

    int down() {
      return down;
    }

    /** How far the left end of a text of some width is from the anchor. */
    double start(double width) {
      return switch (this) {
        case RIGHT -> 0;
        case LEFT -> -width;
        case ABOVE, BELOW -> -width / 2;
      };
    }
  }

  private final Scale x;
  private final Scale y;
  private final Map<Point, Place> places;

  /** From values to pixels. */
  private record Scale(boolean logarithmic, double low, double high, double pixels) {

    static Scale of(XyChart chart, Axis axis, ToDoubleFunction<Point> value, double pixels) {
      var range =
          chart.series().stream()
              .flatMap(series -> series.points().stream())
              .mapToDouble(value)
              .filter(Double::isFinite)
              .map(v -> axis.logarithmic() ? Math.log(v) : v)
              .summaryStatistics();
      return new Scale(axis.logarithmic(), range.getMin(), range.getMax(), pixels);
    }

    double of(double value) {
      double place = logarithmic ? Math.log(value) : value;
      return high > low ? pixels * (place - low) / (high - low) : pixels / 2;
    }
  }

  private LabelPlaces(XyChart chart) {
    this.x = Scale.of(chart, chart.x(), Point::x, WIDTH);
    this.y = Scale.of(chart, chart.y(), Point::y, HEIGHT);
    this.places = places(chart);
  }

  static LabelPlaces of(XyChart chart) {
    return new LabelPlaces(chart);
  }

  /** The labelled points of a series by the side of their label. */
  Map<Place, List<Point>> of(Series series) {
    Map<Place, List<Point>> result = new EnumMap<>(Place.class);
    labelled(series)
        .forEach(
            point -> result.computeIfAbsent(places.get(point), p -> new ArrayList<>()).add(point));
    return result;
  }

  private static Stream<Point> labelled(Series series) {
    return series.points().stream().filter(point -> !point.label().isEmpty());
  }

  private Map<Point, Place> places(XyChart chart) {
    List<Point> points = chart.series().stream().flatMap(LabelPlaces::labelled).toList();
    List<Rectangle2D> taken = new ArrayList<>(points.stream().map(this::dot).toList());
    Map<Point, Place> result = new HashMap<>();
    for (Point point : points) {
      Place best = Place.RIGHT;
      double least = Double.MAX_VALUE;
      for (Place place : Place.values()) {
        double covered = covered(box(point, place), taken);
        if (covered < least) {
          least = covered;
          best = place;
        }
      }
      taken.add(box(point, best));
      result.put(point, best);
    }
    return result;
  }

  private Rectangle2D dot(Point point) {
    return new Rectangle2D.Double(left(point) - DOT / 2, top(point) - DOT / 2, DOT, DOT);
  }

  private Rectangle2D box(Point point, Place place) {
    double width = LETTER * point.label().length();
    return new Rectangle2D.Double(
        left(point) + place.right() + place.start(width),
        top(point) + place.down() - LINE / 2,
        width,
        LINE);
  }

  private double left(Point point) {
    return x.of(point.x());
  }

  private double top(Point point) {
    return HEIGHT - y.of(point.y());
  }

  /** The area of a label that is not free; what is outside the plot counts most. */
  private static double covered(Rectangle2D box, List<Rectangle2D> taken) {
    double outside = Math.max(0, box.getMaxX() - WIDTH - MARGIN) + Math.max(0, -box.getMinX());
    return LINE * 2 * outside
        + taken.stream()
            .map(box::createIntersection)
            .filter(both -> both.getWidth() > 0 && both.getHeight() > 0)
            .mapToDouble(both -> both.getWidth() * both.getHeight())
            .sum();
  }
}
