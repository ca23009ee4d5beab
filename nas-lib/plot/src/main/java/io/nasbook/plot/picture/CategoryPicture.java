package io.nasbook.plot.picture;

import io.nasbook.plot.chart.BarChart;
import io.nasbook.plot.chart.BarChart.Group;
import io.nasbook.plot.chart.BoxPlot;
import io.nasbook.plot.chart.BoxPlot.Box;
import io.nasbook.stats.Interval;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Bars, dots and boxes over names as charts of XChart. */
final class CategoryPicture {

  private static final double FILL = 0.8;
  private static final double DOT = 12;
  private static final double OUTLIER = 5;
  private static final double WIDEST_BOX = 60;

  private CategoryPicture() {}

  static CategoryChart bars(BarChart chart) {
    List<String> names = chart.groups().stream().map(Group::name).toList();
    CategoryChart drawn =
        ChartStyle.apply(
            new CategoryChart(ChartStyle.WIDTH, ChartStyle.height(chart.categories())),
            chart,
            names);
    var styler = drawn.getStyler();
    boolean dots = chart.style() == BarChart.Style.DOTS;
    styler.setAvailableSpaceFill(FILL);
    styler.setDefaultSeriesRenderStyle(
        dots ? CategorySeriesRenderStyle.Scatter : CategorySeriesRenderStyle.Bar);
    ChartStyle.names(styler, chart.categories());
    for (int i = 0; i < names.size(); i++) {
      Color color = Palette.awt(Palette.series(i));
      var added =
          drawn.addSeries(String.valueOf(i), chart.categories(), chart.groups().get(i).values());
      added.setLabel(names.get(i)).setFillColor(color);
      added.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(color);
    }
    fit(drawn, chart.groups().stream().flatMapToDouble(CategoryPicture::heights), !dots);
    drawn.addAnnotation(new Overlay((overlay, graphics) -> paint(overlay, graphics, chart)));
    return drawn;
  }

  private static DoubleStream heights(Group group) {
    return DoubleStream.concat(
        group.values().stream().mapToDouble(Double::doubleValue),
        group.intervals().stream().flatMapToDouble(i -> DoubleStream.of(i.low(), i.high())));
  }

  private static void fit(CategoryChart drawn, DoubleStream heights, boolean fromZero) {
    var range = heights.filter(Double::isFinite).summaryStatistics();
    if (!fromZero) {
      ChartStyle.heights(drawn.getStyler(), range.getMin(), range.getMax());
    } else if (range.getMin() >= 0 && range.getMax() > 0) {
      drawn.getStyler().setYAxisMin(0.0).setYAxisMax(range.getMax());
    }
  }

  private static void paint(Overlay overlay, Graphics2D graphics, BarChart chart) {
    int categories = chart.categories().size();
    double step = overlay.width(categories) * FILL / chart.groups().size();
    for (int g = 0; g < chart.groups().size(); g++) {
      Group group = chart.groups().get(g);
      graphics.setColor(color(chart, g));
      graphics.setStroke(new BasicStroke(2));
      for (int i = 0; i < group.intervals().size(); i++) {
        double x = overlay.middle(i, categories) + step * (g - (chart.groups().size() - 1) / 2.0);
        graphics.draw(line(overlay, x, group.intervals().get(i)));
      }
    }
  }

  private static Color color(BarChart chart, int group) {
    return chart.style() == BarChart.Style.DOTS
        ? Palette.awt(Palette.series(group))
        : Color.DARK_GRAY;
  }

  private static Line2D line(Overlay overlay, double x, Interval interval) {
    return new Line2D.Double(x, overlay.y(interval.low()), x, overlay.y(interval.high()));
  }

  static CategoryChart boxes(BoxPlot chart) {
    CategoryChart drawn =
        ChartStyle.apply(new CategoryChart(ChartStyle.WIDTH, ChartStyle.HEIGHT), chart, List.of());
    List<String> names = VegaFields.unique(chart.boxes().stream().map(Box::name).toList());
    ChartStyle.names(drawn.getStyler(), names);
    drawn.getStyler().setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
    // The axes come from the medians, which the boxes cover.
    drawn
        .addSeries("median", names, chart.boxes().stream().map(Box::median).toList())
        .setMarker(SeriesMarkers.NONE);
    fit(drawn, chart.boxes().stream().flatMapToDouble(CategoryPicture::heights), false);
    drawn.addAnnotation(new Overlay((overlay, graphics) -> paint(overlay, graphics, chart)));
    return drawn;
  }

  private static DoubleStream heights(Box box) {
    return DoubleStream.concat(
        DoubleStream.of(box.low(), box.high()),
        box.outliers().stream().mapToDouble(Double::doubleValue));
  }

  private static void paint(Overlay overlay, Graphics2D graphics, BoxPlot chart) {
    int count = chart.boxes().size();
    double width = Math.min(WIDEST_BOX, overlay.width(count) * FILL);
    IntStream.range(0, count)
        .forEach(
            i -> paint(overlay, graphics, chart.boxes().get(i), overlay.middle(i, count), width));
  }

  private static void paint(Overlay overlay, Graphics2D graphics, Box box, double x, double width) {
    Color blue = Palette.awt(Palette.series(0));
    graphics.setStroke(new BasicStroke(1.5f));
    graphics.setColor(Color.DARK_GRAY);
    graphics.draw(new Line2D.Double(x, overlay.y(box.low()), x, overlay.y(box.high())));
    double top = overlay.y(box.upperQuartile());
    double height = Math.max(1, overlay.y(box.lowerQuartile()) - top);
    graphics.setColor(blue);
    graphics.fill(new Rectangle2D.Double(x - width / 2, top, width, height));
    graphics.setColor(Color.WHITE);
    graphics.setStroke(new BasicStroke(3));
    double median = overlay.y(box.median());
    graphics.draw(new Line2D.Double(x - width / 2, median, x + width / 2, median));
    graphics.setColor(ChartStyle.pale(blue, 150));
    box.outliers().forEach(value -> graphics.fill(dot(x, overlay.y(value), OUTLIER)));
  }

  private static Ellipse2D dot(double x, double y, double size) {
    return new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
  }
}
