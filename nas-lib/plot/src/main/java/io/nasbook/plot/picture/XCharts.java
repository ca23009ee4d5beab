package io.nasbook.plot.picture;

import io.nasbook.plot.chart.BarChart;
import io.nasbook.plot.chart.Chart;
import io.nasbook.plot.chart.HeatChart;
import io.nasbook.plot.chart.HistogramChart;
import io.nasbook.plot.chart.HistogramChart.Bin;
import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Point;
import io.nasbook.plot.chart.XyChart;
import io.nasbook.plot.table.NumberText;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Our charts as charts of XChart, with our colours and fonts. */
public final class XCharts {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 420;
  private static final Color[] LIGHT_TO_DARK = {
    new Color(0xD6E9F5), new Color(0x0072B2), new Color(0x00243A)
  };
  private static final Color GRID = new Color(0xDDDDDD);
  private static final int OPAQUE = 255;
  private static final int SEE_THROUGH = 90;
  private static final int MANY_POINTS = 500;
  private static final int LONG_NAMES = 70;

  private XCharts() {}

  /**
   * A chart of XChart with the same contents; the caption is not part of it.
   *
   * @param chart what to show
   * @return the chart to draw
   */
  public static AxesChart<?, ?> of(Chart chart) {
    return switch (chart) {
      case XyChart xy -> xy(xy);
      case BarChart bars -> bars(bars);
      case HistogramChart histogram -> histogram(histogram);
      case HeatChart heat -> heat(heat);
    };
  }

  private static XYChart xy(XyChart chart) {
    XYChart drawn = labelled(new XYChart(WIDTH, HEIGHT), chart);
    style(drawn.getStyler(), chart.series().size() > 1);
    for (int i = 0; i < chart.series().size(); i++) {
      add(drawn, chart.series().get(i), i);
    }
    return drawn;
  }

  private static void add(XYChart drawn, Series series, int index) {
    if (series.points().isEmpty()) {
      return;
    }
    double[] x = series.points().stream().mapToDouble(Point::x).toArray();
    double[] y = series.points().stream().mapToDouble(Point::y).toArray();
    // XChart wants names that differ; the label is what is written.
    XYSeries added = drawn.addSeries(String.valueOf(index), x, y);
    added.setLabel(series.name());
    Color color = Palette.awt(Palette.series(index));
    added.setLineColor(color).setLineStyle(new BasicStroke(2.5f));
    added.setMarker(SeriesMarkers.NONE);
    switch (series.mark()) {
      case DOTS -> {
        added.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        int alpha = x.length > MANY_POINTS ? SEE_THROUGH : OPAQUE;
        added.setMarker(SeriesMarkers.CIRCLE);
        added.setMarkerColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha));
      }
      case LINE -> added.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
      case STEPS -> added.setXYSeriesRenderStyle(XYSeriesRenderStyle.Step);
      case REFERENCE -> {
        added.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
        added.setLineColor(Palette.awt(Palette.NEUTRAL)).setLineStyle(dashed());
      }
    }
  }

  private static BasicStroke dashed() {
    return new BasicStroke(
        1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 5}, 0);
  }

  private static CategoryChart bars(BarChart chart) {
    CategoryChart drawn = labelled(new CategoryChart(WIDTH, HEIGHT), chart);
    var styler = drawn.getStyler();
    style(styler, chart.groups().size() > 1);
    styler.setAvailableSpaceFill(0.8);
    boolean dots = chart.style() == BarChart.Style.DOTS;
    styler.setDefaultSeriesRenderStyle(
        dots ? CategorySeriesRenderStyle.Scatter : CategorySeriesRenderStyle.Bar);
    if (!dots) {
      fromZero(styler, chart);
    }
    int longest = chart.categories().stream().mapToInt(String::length).max().orElse(0);
    if (longest * chart.categories().size() > LONG_NAMES) {
      styler.setXAxisLabelRotation(60);
    }
    styler.setMarkerSize(dots ? 12 : 7);
    for (int i = 0; i < chart.groups().size(); i++) {
      BarChart.Group group = chart.groups().get(i);
      Color color = Palette.awt(Palette.series(i));
      var added = drawn.addSeries(String.valueOf(i), chart.categories(), group.values());
      added.setLabel(group.name()).setFillColor(color);
      added.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(color);
    }
    return drawn;
  }

  private static void fromZero(AxesChartStyler styler, BarChart chart) {
    var values =
        chart.groups().stream()
            .flatMap(group -> group.values().stream())
            .mapToDouble(Double::doubleValue)
            .summaryStatistics();
    if (values.getMin() >= 0) {
      styler.setYAxisMin(0.0);
    }
  }

  private static XYChart histogram(HistogramChart chart) {
    XYChart drawn = labelled(new XYChart(WIDTH, HEIGHT), chart);
    style(drawn.getStyler(), false);
    List<Bin> bins = chart.bins();
    Bin first = bins.getFirst();
    Bin last = bins.getLast();
    Stream<Point> steps =
        Stream.of(
                Stream.of(new Point(first.from(), 0)),
                bins.stream()
                    .flatMap(
                        bin ->
                            Stream.of(
                                new Point(bin.from(), bin.count()),
                                new Point(bin.to(), bin.count()))),
                Stream.of(new Point(last.to(), 0)))
            .flatMap(points -> points);
    List<Point> outline = steps.toList();
    XYSeries added =
        drawn.addSeries(
            "0",
            outline.stream().mapToDouble(Point::x).toArray(),
            outline.stream().mapToDouble(Point::y).toArray());
    Color color = Palette.awt(Palette.series(0));
    added.setXYSeriesRenderStyle(XYSeriesRenderStyle.Area).setMarker(SeriesMarkers.NONE);
    added.setLineColor(color).setFillColor(color);
    drawn.getStyler().setYAxisMin(0.0);
    return drawn;
  }

  /** XChart's heat map has an axis of names, so the plane is written as a grid of cells. */
  private static HeatMapChart heat(HeatChart chart) {
    HeatMapChart drawn = labelled(new HeatMapChart(WIDTH, HEIGHT), chart);
    var styler = drawn.getStyler();
    style(styler, true);
    styler.setLegendPosition(LegendPosition.OutsideE);
    styler.setRangeColors(LIGHT_TO_DARK).setDrawBorder(false);
    styler.setXAxisMaxLabelCount(10).setPlotContentSize(1);
    List<HeatChart.Cell> cells = chart.cells();
    List<Double> columns = places(cells, HeatChart.Cell::x);
    List<Double> rows = places(cells, HeatChart.Cell::y);
    double left = columns.getFirst();
    double low = rows.getFirst();
    List<Number[]> values =
        cells.stream()
            .map(
                cell ->
                    new Number[] {
                      Math.round((cell.x() - left) / cell.side()),
                      Math.round((cell.y() - low) / cell.side()),
                      cell.value()
                    })
            .toList();
    drawn.addSeries(chart.value().toString(), names(columns), names(rows), values);
    return drawn;
  }

  /** Every place between the first and the last cell, empty ones included. */
  private static List<Double> places(
      List<HeatChart.Cell> cells, ToDoubleFunction<HeatChart.Cell> coordinate) {
    double side = cells.getFirst().side();
    var range = cells.stream().mapToDouble(coordinate).summaryStatistics();
    long count = Math.round((range.getMax() - range.getMin()) / side) + 1;
    return LongStream.range(0, count).mapToObj(i -> range.getMin() + i * side).toList();
  }

  private static List<String> names(List<Double> places) {
    return places.stream().map(new NumberText(1)::text).toList();
  }

  private static <T extends AxesChart<?, ?>> T labelled(T drawn, Chart chart) {
    drawn.setTitle(chart.labels().title());
    drawn.setXAxisTitle(chart.x().toString());
    drawn.setYAxisTitle(chart.y().toString());
    return drawn;
  }

  private static void style(AxesChartStyler styler, boolean legend) {
    styler.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false).setChartTitleBoxVisible(false);
    styler.setChartTitleFont(font(Font.BOLD, 16)).setLegendFont(font(Font.PLAIN, 13));
    styler.setLegendVisible(legend).setLegendPosition(LegendPosition.InsideNW);
    styler.setLegendBorderColor(GRID).setLegendBackgroundColor(Color.WHITE);
    styler.setAxisTitleFont(font(Font.PLAIN, 14)).setAxisTickLabelsFont(font(Font.PLAIN, 12));
    styler.setPlotGridLinesColor(GRID).setPlotGridLinesStroke(new BasicStroke(1));
    styler.setAxisTicksLineVisible(false).setAxisTickMarksColor(Color.GRAY);
    styler.setMarkerSize(7);
  }

  private static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }
}
