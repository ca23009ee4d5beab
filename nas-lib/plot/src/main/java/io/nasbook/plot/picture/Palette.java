package io.nasbook.plot.picture;

import java.awt.Color;
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

  static Color awt(String css) {
    return Color.decode(css);
  }
}
