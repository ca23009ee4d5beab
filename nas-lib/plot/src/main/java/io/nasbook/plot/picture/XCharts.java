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
import java.util.stream.Stream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
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
  private static final List<String> SHADES = List.of("#B9DCF0", "#5AAEDB", "#0072B2", "#00304D");
  private static final Color GRID = new Color(0xDDDDDD);
  private static final double UNSEEN = 1e-2;
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
    boolean rising = chart.series().stream().anyMatch(s -> s.mark() == Series.Mark.STEPS);
    drawn.getStyler().setLegendPosition(rising ? LegendPosition.InsideSE : LegendPosition.InsideNW);
    for (int i = 0; i < chart.series().size(); i++) {
      add(drawn, chart.series().get(i), i);
    }
    return drawn;
  }

  private static void add(XYChart drawn, Series series, int index) {
    if (series.points().isEmpty()) {
      return;
    }
    double[] places = series.points().stream().mapToDouble(Point::x).toArray();
    double[] x = series.mark() == Series.Mark.STEPS ? uneven(places) : places;
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

  /** Moved by less than is seen: at evenly spaced values XChart labels those, not round numbers. */
  private static double[] uneven(double[] values) {
    for (int i = 1; i < values.length - 1; i += 2) {
      values[i] += UNSEEN * (values[i + 1] - values[i]);
    }
    return values;
  }

  private static BasicStroke dashed() {
    return new BasicStroke(
        1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 5}, 0);
  }

  private static CategoryChart bars(BarChart chart) {
    CategoryChart drawn = labelled(new CategoryChart(WIDTH, HEIGHT), chart);
    var styler = drawn.getStyler();
    style(styler, chart.groups().size() > 1);
    styler.setLegendPosition(LegendPosition.InsideNW);
    styler.setAvailableSpaceFill(0.8);
    boolean dots = chart.style() == BarChart.Style.DOTS;
    styler.setDefaultSeriesRenderStyle(
        dots ? CategorySeriesRenderStyle.Scatter : CategorySeriesRenderStyle.Bar);
    if (!dots) {
      fromZero(styler, chart);
    }
    int longest = chart.categories().stream().mapToInt(String::length).max().orElse(0);
    if (longest * chart.categories().size() > LONG_NAMES) {
      styler.setXAxisLabelRotation(60).setXAxisTickMarkSpacingHint(1);
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

  /** Squares in a few shades; XChart's own heat map has axes of names, not of numbers. */
  private static XYChart heat(HeatChart chart) {
    XYChart drawn = labelled(new XYChart(WIDTH, HEIGHT), chart);
    style(drawn.getStyler(), true);
    drawn.getStyler().setLegendPosition(LegendPosition.InsideNW).setMarkerSize(5);
    drawn.getStyler().setXAxisDecimalPattern("0.##").setYAxisDecimalPattern("0.##");
    drawn.getStyler().setYAxisTickMarkSpacingHint(60);
    double highest = chart.cells().stream().mapToDouble(HeatChart.Cell::value).max().orElseThrow();
    double low = 0;
    for (int shade = 0; shade < SHADES.size(); shade++) {
      double share = (shade + 1.0) / SHADES.size();
      double high = highest * share * share;
      addCells(drawn, chart, new Range(low, high), Palette.awt(SHADES.get(shade)));
      low = high;
    }
    return drawn;
  }

  /** Values above {@code low}, up to {@code high}. */
  private record Range(double low, double high) {

    boolean contains(double value) {
      return value > low && value <= high;
    }
  }

  private static void addCells(XYChart drawn, HeatChart chart, Range range, Color color) {
    List<HeatChart.Cell> cells =
        chart.cells().stream().filter(cell -> range.contains(cell.value())).toList();
    if (cells.isEmpty()) {
      return;
    }
    XYSeries added =
        drawn.addSeries(
            color.toString(),
            cells.stream().mapToDouble(cell -> cell.x() + cell.side() / 2).toArray(),
            cells.stream().mapToDouble(cell -> cell.y() + cell.side() / 2).toArray());
    var values = cells.stream().mapToDouble(HeatChart.Cell::value).summaryStatistics();
    NumberText text = NumberText.of(values.getMin(), values.getMax());
    added.setLabel(
        "%s to %s %s"
            .formatted(text.text(values.getMin()), text.text(values.getMax()), chart.value()));
    added.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    added.setMarker(SeriesMarkers.SQUARE).setMarkerColor(color);
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
    styler.setLegendVisible(legend);
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
