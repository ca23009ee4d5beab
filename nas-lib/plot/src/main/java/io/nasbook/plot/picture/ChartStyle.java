package io.nasbook.plot.picture;

import io.nasbook.plot.chart.Chart;
import io.nasbook.plot.table.NumberText;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Size, fonts, colours and legend that all our pictures share. */
final class ChartStyle {

  static final int WIDTH = 720;
  static final int HEIGHT = 420;

  private static final Color GRID = new Color(0xDDDDDD);
  private static final int LONG_LEGEND = 75;
  private static final double ROOM = 0.04;
  private static final int LETTER = 5;
  private static final int LONG_NAMES = 70;

  private ChartStyle() {}

  /** Titles and style of a chart; a legend if there are several names. */
  static <T extends AxesChart<?, ?>> T apply(T drawn, Chart chart, List<String> legend) {
    drawn.setTitle(chart.labels().title());
    drawn.setXAxisTitle(chart.x().toString());
    drawn.setYAxisTitle(chart.y().toString());
    AxesChartStyler styler = (AxesChartStyler) drawn.getStyler();
    style(styler);
    styler.setXAxisTitleVisible(!chart.x().toString().isBlank());
    styler.setYAxisTitleVisible(!chart.y().toString().isBlank());
    if (chart.x().logarithmic()) {
      styler.setXAxisLogarithmic(true);
      drawn.setCustomXAxisTickLabelsFormatter(ChartStyle::power);
    }
    if (chart.y().logarithmic()) {
      styler.setYAxisLogarithmic(true);
      drawn.setCustomYAxisTickLabelsFormatter(ChartStyle::power);
    }
    styler.setLegendVisible(legend.size() > 1);
    styler.setLegendPosition(LegendPosition.OutsideS);
    boolean wide = legend.stream().mapToInt(name -> name.length() + 6).sum() > LONG_LEGEND;
    styler.setLegendLayout(wide ? LegendLayout.Vertical : LegendLayout.Horizontal);
    return drawn;
  }

  private static void style(AxesChartStyler styler) {
    styler.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false).setChartTitleBoxVisible(false);
    styler.setChartTitleFont(font(Font.BOLD, 16)).setLegendFont(font(Font.PLAIN, 13));
    styler.setLegendBorderColor(Color.WHITE).setLegendBackgroundColor(Color.WHITE);
    styler.setAxisTitleFont(font(Font.PLAIN, 14)).setAxisTickLabelsFont(font(Font.PLAIN, 12));
    styler.setPlotGridLinesColor(GRID).setPlotGridLinesStroke(new BasicStroke(1));
    styler.setAxisTicksLineVisible(false).setAxisTickMarksColor(Color.GRAY);
    styler.setMarkerSize(7).setLegendPadding(12);
    styler.setXAxisLogarithmicDecadeOnly(false).setYAxisLogarithmicDecadeOnly(false);
  }

  /** Names that would run into each other are written aslant. */
  static void names(AxesChartStyler styler, List<String> names) {
    if (isLong(names)) {
      styler.setXAxisLabelRotation(60).setXAxisTickMarkSpacingHint(1);
    }
    styler.setPlotGridVerticalLinesVisible(false);
  }

  /** Higher where names are written aslant. */
  static int height(List<String> names) {
    return isLong(names) ? HEIGHT + Math.min(200, LETTER * longest(names)) : HEIGHT;
  }

  private static boolean isLong(List<String> names) {
    return longest(names) * names.size() > LONG_NAMES;
  }

  private static int longest(List<String> names) {
    return names.stream().mapToInt(String::length).max().orElse(0);
  }

  /** A vertical axis for these values, with some room. */
  static void heights(AxesChartStyler styler, double low, double high) {
    double room = ROOM * (high - low);
    if (room > 0) {
      styler.setYAxisMin(low - room).setYAxisMax(high + room);
    }
  }

  static Color pale(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }

  /** Of a logarithmic axis only 1, 2 and 5 times a power of ten are written. */
  private static String power(double value) {
    long digit = Math.round(value / Math.pow(10, Math.floor(Math.log10(value * 1.0001))));
    return digit == 1 || digit == 2 || digit == 5 ? NumberText.of(value).text(value) : " ";
  }

  private static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }
}
