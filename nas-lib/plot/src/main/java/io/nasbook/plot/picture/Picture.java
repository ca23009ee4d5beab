package io.nasbook.plot.picture;

import io.nasbook.plot.chart.Labels;
import io.nasbook.plot.chart.PanelChart;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * A chart of XChart as PNG, drawn without a screen, at twice its size so that it stays sharp.
 *
 * @param png the file's bytes
 * @param width how wide it is meant to be shown, in pixels of a page
 * @param height how high it is meant to be shown
 */
public record Picture(byte[] png, int width, int height) {

  private static final int SCALE = 2;
  private static final int CAPTION_LINE = 20;
  private static final int HEADLINE = 26;
  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 17);
  private static final Font CAPTION = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

  static {
    // Nothing here opens a window, and a DISPLAY that cannot be reached must not stop a drawing.
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
    ImageIO.setUseCache(false);
  }

  /**
   * What stands around the charts.
   *
   * @param title the line above, if the charts do not show it themselves
   * @param caption lines below
   */
  private record Words(Optional<String> title, List<String> caption) {
    static final Words NONE = new Words(Optional.empty(), List.of());

    static Words of(io.nasbook.plot.chart.Chart chart) {
      Labels labels = chart.labels();
      return new Words(
          chart instanceof PanelChart ? Optional.of(labels.title()) : Optional.empty(),
          labels.caption().lines().toList());
    }
  }

  /**
   * Draws a chart with its caption below, and several panels with their common title above.
   *
   * @param chart what to show
   * @return the picture
   */
  public static Picture of(io.nasbook.plot.chart.Chart chart) {
    return of(XCharts.of(chart), Words.of(chart));
  }

  /**
   * Draws a chart of XChart.
   *
   * @param chart any chart of XChart
   * @return the picture
   */
  public static Picture of(Chart<?, ?> chart) {
    return of(List.of(chart), Words.NONE);
  }

  /** Several are drawn below each other, each less high. */
  private static Picture of(List<? extends Chart<?, ?>> charts, Words words) {
    int width = charts.getFirst().getWidth();
    int each = charts.getFirst().getHeight() * (charts.size() + 1) / (2 * charts.size());
    int top = words.title().isPresent() ? HEADLINE : 0;
    int bottom = top + each * charts.size();
    int height = bottom + CAPTION_LINE * words.caption().size();
    var image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(SCALE, SCALE);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      for (int i = 0; i < charts.size(); i++) {
        Graphics2D own = (Graphics2D) graphics.create(0, top + i * each, width, each);
        charts.get(i).paint(own, width, each);
        own.dispose();
      }
      words.title().ifPresent(title -> headline(graphics, title, width));
      write(graphics, words.caption(), bottom);
    } finally {
      graphics.dispose();
    }
    return new Picture(bytes(image), width, height);
  }

  private static void headline(Graphics2D graphics, String title, int width) {
    graphics.setColor(Color.BLACK);
    graphics.setFont(TITLE);
    int left = (width - graphics.getFontMetrics().stringWidth(title)) / 2;
    graphics.drawString(title, left, HEADLINE - 6);
  }

  private static void write(Graphics2D graphics, List<String> caption, int top) {
    graphics.setColor(Color.DARK_GRAY);
    graphics.setFont(CAPTION);
    for (int line = 0; line < caption.size(); line++) {
      graphics.drawString(caption.get(line), 14, top + line * CAPTION_LINE + 8);
    }
  }

  private static byte[] bytes(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return bytes.toByteArray();
  }
}
