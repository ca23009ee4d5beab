package io.nasbook.plot.picture;

import io.nasbook.plot.chart.MatrixChart;
import io.nasbook.plot.chart.Series;
import io.nasbook.plot.chart.Series.Mark;
import java.awt.Color;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * Colours that people with any common colour blindness can tell apart (Okabe and Ito, "Color
 * Universal Design", 2008), ordered so that the first few are also apart in lightness.
 */
public final class Palette {

  /** Colours of series, as in CSS. */
  public static final List<String> SERIES =
      List.of("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#999999");

  /** Grey with a contrast of 4 or more against white and against the dark themes' background. */
  public static final String NEUTRAL = "#7A7A7A";

  /** The ends of the colours of a heat map; black can be read on the one, white on the other. */
  static final String LOW = "#E3F0F8";

  static final String HIGH = "#00568A";

  private Palette() {}

  /**
   * The colour of a series; after the last colour the first comes again.
   *
   * @param index the place of the series
   * @return a colour as in CSS
   */
  public static String series(int index) {
    return SERIES.get(index % SERIES.size());
  }

  /** A colour for each series; grey for what is only compared with. */
  static List<String> series(List<Series> series) {
    List<String> colors = new ArrayList<>();
    int next = 0;
    for (Series each : series) {
      colors.add(isCompared(each.mark()) ? NEUTRAL : series(next++));
    }
    return colors;
  }

  private static boolean isCompared(Mark mark) {
    return mark == Mark.REFERENCE || mark == Mark.DIMMED;
  }

  /** Values above it are on the darker half of a heat map's colours. */
  static double middle(MatrixChart chart) {
    var range = range(chart);
    return (range.getMin() + range.getMax()) / 2;
  }

  /** The colour of a value of a heat map. */
  static Color shade(MatrixChart chart, double value) {
    var range = range(chart);
    double width = range.getMax() - range.getMin();
    double share = width > 0 && Double.isFinite(value) ? (value - range.getMin()) / width : 0;
    Color low = awt(LOW);
    Color high = awt(HIGH);
    return new Color(
        between(low.getRed(), high.getRed(), share),
        between(low.getGreen(), high.getGreen(), share),
        between(low.getBlue(), high.getBlue(), share));
  }

  private static int between(int low, int high, double share) {
    return (int) Math.round(low + share * (high - low));
  }

  private static DoubleSummaryStatistics range(MatrixChart chart) {
    return chart.values().stream()
        .flatMap(List::stream)
        .mapToDouble(Double::doubleValue)
        .filter(Double::isFinite)
        .summaryStatistics();
  }

  static Color awt(String css) {
    return Color.decode(css);
  }
}
