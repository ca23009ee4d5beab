package io.nasbook.plot.picture;

import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Mark;
import io.nasbook.plot.chart.Series.Point;
import io.nasbook.plot.chart.XyChart;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Dots, lines and bands as a chart of XChart. */
final class XyPicture {

  private static final double UNSEEN = 1e-2;
  private static final int SEE_THROUGH = 90;
  private static final int BAND = 50;
  private static final int MANY = 500;
  private static final int FEW = 30;

  private final XyChart chart;
  private final XYChart drawn;

  private XyPicture(XyChart chart) {
    this.chart = chart;
    List<String> names = chart.series().stream().map(Series::name).toList();
    this.drawn = ChartStyle.apply(new XYChart(ChartStyle.WIDTH, ChartStyle.HEIGHT), chart, names);
  }

  static XYChart of(XyChart chart) {
    XyPicture picture = new XyPicture(chart);
    List<String> colors = Palette.series(chart.series());
    for (int i = 0; i < colors.size(); i++) {
      picture.add(chart.series().get(i), i, Palette.awt(colors.get(i)));
    }
    picture.fit();
    picture.drawn.addAnnotation(new Overlay((o, g) -> picture.paint(o, g, colors)));
    return picture.drawn;
  }

  private void add(Series series, int index, Color color) {
    if (series.points().isEmpty()) {
      return;
    }
    boolean steps = series.mark() == Mark.STEPS || series.mark() == Mark.FRONT;
    double[] x = values(series, Point::x);
    double[] y = values(series, Point::y);
    // XChart wants names that differ; the label is what is written.
    XYSeries added =
        drawn.addSeries(String.valueOf(index), steps ? uneven(x) : x, steps ? uneven(y) : y);
    added.setLabel(series.name());
    added.setXYSeriesRenderStyle(style(series.mark()));
    added.setLineColor(color).setLineStyle(stroke(series.mark()));
    added.setMarker(marker(series)).setMarkerColor(markerColor(series, color));
  }

  private static XYSeriesRenderStyle style(Mark mark) {
    return switch (mark) {
      case DOTS, DIMMED -> XYSeriesRenderStyle.Scatter;
      case LINE, REFERENCE -> XYSeriesRenderStyle.Line;
      case STEPS, FRONT -> XYSeriesRenderStyle.Step;
    };
  }

  private static BasicStroke stroke(Mark mark) {
    return mark == Mark.REFERENCE
        ? new BasicStroke(
            1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 5}, 0)
        : new BasicStroke(2.5f);
  }

  private static Marker marker(Series series) {
    boolean few = series.points().size() < FEW;
    return switch (series.mark()) {
      case DOTS, DIMMED, FRONT -> SeriesMarkers.CIRCLE;
      case LINE -> few ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE;
      case STEPS, REFERENCE -> SeriesMarkers.NONE;
    };
  }

  private static Color markerColor(Series series, Color color) {
    boolean pale = series.mark() == Mark.DIMMED || series.points().size() > MANY;
    return pale ? ChartStyle.pale(color, SEE_THROUGH) : color;
  }

  /** Moved by less than is seen: at evenly spaced values XChart labels those, not round numbers. */
  private static double[] uneven(double[] values) {
    for (int i = 1; i < values.length - 1; i += 2) {
      values[i] += UNSEEN * (values[i + 1] - values[i]);
    }
    return values;
  }

  private static double[] values(Series series, ToDoubleFunction<Point> coordinate) {
    return series.points().stream().mapToDouble(coordinate).toArray();
  }

  /** The vertical axis also holds the ends of the intervals. */
  private void fit() {
    if (points().noneMatch(point -> point.interval().isPresent())) {
      return;
    }
    var range =
        points().flatMapToDouble(XyPicture::heights).filter(Double::isFinite).summaryStatistics();
    ChartStyle.heights(drawn.getStyler(), range.getMin(), range.getMax());
  }

  private Stream<Point> points() {
    return chart.series().stream().flatMap(series -> series.points().stream());
  }

  private static DoubleStream heights(Point point) {
    return DoubleStream.concat(
        DoubleStream.of(point.y()),
        point.interval().stream().flatMapToDouble(i -> DoubleStream.of(i.low(), i.high())));
  }

  private void paint(Overlay overlay, Graphics2D graphics, List<String> colors) {
    for (int i = 0; i < colors.size(); i++) {
      paintBand(overlay, graphics, chart.series().get(i), Palette.awt(colors.get(i)));
    }
    LabelPlaces labels = LabelPlaces.of(chart);
    graphics.setColor(Color.DARK_GRAY);
    for (Series series : chart.series()) {
      labels.of(series).forEach((place, points) -> write(overlay, graphics, place, points));
    }
  }

  private static void paintBand(Overlay overlay, Graphics2D graphics, Series series, Color color) {
    List<Point> bounded =
        series.points().stream().filter(point -> point.interval().isPresent()).toList();
    switch (series.mark()) {
      case DOTS, DIMMED -> {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(1.5f));
        bounded.forEach(point -> graphics.draw(bar(overlay, point)));
      }
      case LINE, STEPS, FRONT, REFERENCE -> {
        graphics.setColor(ChartStyle.pale(color, BAND));
        graphics.fill(area(overlay, bounded));
      }
    }
  }

  private static Line2D bar(Overlay overlay, Point point) {
    var interval = point.interval().orElseThrow();
    double x = overlay.x(point.x());
    return new Line2D.Double(x, overlay.y(interval.low()), x, overlay.y(interval.high()));
  }

  private static Path2D area(Overlay overlay, List<Point> points) {
    Path2D area = new Path2D.Double();
    if (points.isEmpty()) {
      return area;
    }
    Point first = points.getFirst();
    area.moveTo(overlay.x(first.x()), overlay.y(first.interval().orElseThrow().high()));
    points.forEach(
        p -> area.lineTo(overlay.x(p.x()), overlay.y(p.interval().orElseThrow().high())));
    points
        .reversed()
        .forEach(p -> area.lineTo(overlay.x(p.x()), overlay.y(p.interval().orElseThrow().low())));
    area.closePath();
    return area;
  }

  private static void write(
      Overlay overlay, Graphics2D graphics, LabelPlaces.Place place, List<Point> points) {
    var metrics = graphics.getFontMetrics();
    for (Point point : points) {
      double width = metrics.stringWidth(point.label());
      float x = (float) (overlay.x(point.x()) + place.right() + place.start(width));
      float y = (float) (overlay.y(point.y()) + place.down() + metrics.getAscent() / 2.0 - 1);
      graphics.drawString(point.label(), x, y);
    }
  }
}
