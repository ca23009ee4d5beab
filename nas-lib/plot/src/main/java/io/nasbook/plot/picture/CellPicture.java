package io.nasbook.plot.picture;

import io.nasbook.plot.chart.HeatChart;
import io.nasbook.plot.chart.HeatChart.Cell;
import io.nasbook.plot.chart.HistogramChart;
import io.nasbook.plot.chart.HistogramChart.Bin;
import io.nasbook.plot.chart.MatrixChart;
import io.nasbook.plot.chart.Series.Point;
import io.nasbook.plot.table.NumberText;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Histograms and heat maps as charts of XChart. */
final class CellPicture {

  private static final List<String> SHADES = List.of("#B9DCF0", "#5AAEDB", "#0072B2", "#00304D");

  private static final int NAME_GAP = 8;
  private static final int LETTER = 8;

  private CellPicture() {}

  static XYChart histogram(HistogramChart chart) {
    XYChart drawn =
        ChartStyle.apply(new XYChart(ChartStyle.WIDTH, ChartStyle.HEIGHT), chart, List.of());
    List<Point> outline = outline(chart.bins());
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

  private static List<Point> outline(List<Bin> bins) {
    Stream<Point> tops =
        bins.stream()
            .flatMap(
                bin ->
                    Stream.of(
                        new Point(bin.from(), bin.count()), new Point(bin.to(), bin.count())));
    Stream<Point> start = Stream.of(new Point(bins.getFirst().from(), 0));
    Stream<Point> end = Stream.of(new Point(bins.getLast().to(), 0));
    return Stream.of(start, tops, end).flatMap(points -> points).toList();
  }

  /** Values above {@code low}, up to {@code high}, with their colour. */
  private record Shade(double low, double high, Color color) {

    boolean contains(Cell cell) {
      return cell.value() > low && cell.value() <= high;
    }
  }

  /** Squares in a few shades; XChart's own heat map has axes of names, not of numbers. */
  static XYChart heat(HeatChart chart) {
    List<Shade> shades = shades(chart);
    List<String> legend = shades.stream().map(shade -> range(chart, shade)).toList();
    XYChart drawn =
        ChartStyle.apply(new XYChart(ChartStyle.WIDTH, ChartStyle.HEIGHT), chart, legend);
    drawn.getStyler().setXAxisDecimalPattern("0.##").setYAxisDecimalPattern("0.##");
    drawn.getStyler().setYAxisTickMarkSpacingHint(60);
    drawn.getStyler().setLegendVisible(true);
    fit(drawn.getStyler(), chart.cells());
    for (int i = 0; i < shades.size(); i++) {
      addShade(drawn, chart, shades.get(i), legend.get(i));
    }
    drawn.addAnnotation(new Overlay((overlay, graphics) -> paint(overlay, graphics, chart)));
    return drawn;
  }

  private static void fit(AxesChartStyler styler, List<Cell> cells) {
    var x = cells.stream().mapToDouble(Cell::x).summaryStatistics();
    var y = cells.stream().mapToDouble(Cell::y).summaryStatistics();
    double side = cells.getFirst().side();
    styler.setXAxisMin(x.getMin()).setXAxisMax(x.getMax() + side);
    styler.setYAxisMin(y.getMin()).setYAxisMax(y.getMax() + side);
  }

  /** Those that have a cell. */
  private static List<Shade> shades(HeatChart chart) {
    double highest = chart.cells().stream().mapToDouble(Cell::value).max().orElseThrow();
    List<Shade> shades = new ArrayList<>();
    double low = 0;
    for (int i = 0; i < SHADES.size(); i++) {
      double share = (i + 1.0) / SHADES.size();
      Shade shade = new Shade(low, highest * share * share, Palette.awt(SHADES.get(i)));
      if (chart.cells().stream().anyMatch(shade::contains)) {
        shades.add(shade);
      }
      low = shade.high();
    }
    return shades;
  }

  private static String range(HeatChart chart, Shade shade) {
    var values =
        chart.cells().stream().filter(shade::contains).mapToDouble(Cell::value).summaryStatistics();
    NumberText text = NumberText.of(values.getMin(), values.getMax());
    String low = text.text(values.getMin());
    String high = text.text(values.getMax());
    return low.equals(high) ? low : low + " to " + high;
  }

  /** For the legend: one of the cells, which are painted over it. */
  private static void addShade(XYChart drawn, HeatChart chart, Shade shade, String label) {
    List<Cell> cells = chart.cells().stream().filter(shade::contains).toList();
    Cell cell = cells.get(cells.size() / 2);
    double half = cell.side() / 2;
    XYSeries added =
        drawn.addSeries(label, new double[] {cell.x() + half}, new double[] {cell.y() + half});
    added.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    added.setMarker(SeriesMarkers.SQUARE).setMarkerColor(shade.color());
  }

  private static void paint(Overlay overlay, Graphics2D graphics, HeatChart chart) {
    for (Shade shade : shades(chart)) {
      graphics.setColor(shade.color());
      chart.cells().stream()
          .filter(shade::contains)
          .forEach(cell -> graphics.fill(square(overlay, cell)));
    }
  }

  private static Rectangle2D square(Overlay overlay, Cell cell) {
    double left = overlay.x(cell.x());
    double top = overlay.y(cell.y() + cell.side());
    double width = Math.max(1, overlay.x(cell.x() + cell.side()) - left);
    double height = Math.max(1, overlay.y(cell.y()) - top);
    return new Rectangle2D.Double(left, top, width, height);
  }

  /**
   * Over the columns' names as categories. The names of the rows stand where the numbers of the
   * vertical axis would, which are not seen.
   */
  static CategoryChart matrix(MatrixChart chart) {
    CategoryChart drawn =
        ChartStyle.apply(new CategoryChart(ChartStyle.WIDTH, ChartStyle.HEIGHT), chart, List.of());
    var styler = drawn.getStyler();
    ChartStyle.names(styler, chart.columns());
    int longest = chart.rows().stream().mapToInt(String::length).max().orElseThrow();
    styler.setYAxisLeftWidthHint(LETTER * longest + 2 * NAME_GAP);
    styler
        .setYAxisTickLabelsColor(Color.WHITE)
        .setPlotGridLinesVisible(false)
        .setPlotContentSize(1);
    styler.setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
    drawn
        .addSeries("columns", chart.columns(), Collections.nCopies(chart.columns().size(), 0.5))
        .setMarker(SeriesMarkers.NONE);
    styler.setYAxisMin(0.0).setYAxisMax(1.0).setAxisTicksMarksVisible(false);
    drawn.setTitle(chart.labels().title() + ": " + chart.value());
    drawn.addAnnotation(new Overlay((overlay, graphics) -> paint(overlay, graphics, chart)));
    return drawn;
  }

  private static void paint(Overlay overlay, Graphics2D graphics, MatrixChart chart) {
    int rows = chart.rows().size();
    var metrics = graphics.getFontMetrics();
    for (int row = 0; row < rows; row++) {
      double y = overlay.level(row, rows);
      String name = chart.rows().get(row);
      graphics.setColor(Color.DARK_GRAY);
      graphics.drawString(
          name,
          (float) (overlay.left() - metrics.stringWidth(name) - NAME_GAP),
          (float) (y + metrics.getAscent() / 2.0));
      for (int column = 0; column < chart.columns().size(); column++) {
        double value = chart.values().get(row).get(column);
        paint(overlay, graphics, chart, new Cell(column, y, overlay.height(rows), value));
      }
    }
  }

  /** A cell of a column, with its middle and its height on the screen. */
  private static void paint(Overlay overlay, Graphics2D graphics, MatrixChart chart, Cell cell) {
    int columns = chart.columns().size();
    double x = overlay.middle((int) cell.x(), columns);
    double width = overlay.width(columns);
    graphics.setColor(Palette.shade(chart, cell.value()));
    graphics.fill(
        new Rectangle2D.Double(
            x - width / 2, cell.y() - cell.side() / 2, width - 1, cell.side() - 1));
    String number = chart.numbers().text(cell.value());
    var metrics = graphics.getFontMetrics();
    graphics.setColor(cell.value() > Palette.middle(chart) ? Color.WHITE : Color.BLACK);
    graphics.drawString(
        number,
        (float) (x - metrics.stringWidth(number) / 2.0),
        (float) (cell.y() + metrics.getAscent() / 2.0));
  }
}
