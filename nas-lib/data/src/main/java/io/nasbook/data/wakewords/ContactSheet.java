package io.nasbook.data.wakewords;

import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Many images on one sheet: each with a border in the colour of its class. */
public final class ContactSheet {
  private static final int BORDER = 3;
  private static final int[] COLOURS = {0xb0b0b0, 0x2f9e44, 0x1971c2, 0xe8590c};

  private ContactSheet() {}

  /**
   * Draws the first images of a set.
   *
   * @param images at least {@code columns * rows} of them
   * @param columns images side by side
   * @param rows images below each other
   * @param resolution of each image, in pixels
   * @return the sheet; grey borders are class 0, green ones class 1
   */
  public static BufferedImage of(LabelledImages images, int columns, int rows, int resolution) {
    int step = resolution + 2 * BORDER;
    BufferedImage sheet =
        new BufferedImage(columns * step, rows * step, BufferedImage.TYPE_INT_RGB);
    var graphics = sheet.createGraphics();
    for (int i = 0; i < columns * rows; i++) {
      int x = i % columns * step;
      int y = i / columns * step;
      graphics.setColor(new java.awt.Color(COLOURS[images.label(i) % COLOURS.length]));
      graphics.fillRect(x, y, step, step);
      RgbImage image = images.image(i, resolution);
      graphics.drawImage(image.toBufferedImage(), x + BORDER, y + BORDER, null);
    }
    graphics.dispose();
    return sheet;
  }

  /** Colours in steps of 12: noise is dear in a PNG file. */
  private static BufferedImage coarse(BufferedImage sheet) {
    for (int y = 0; y < sheet.getHeight(); y++) {
      for (int x = 0; x < sheet.getWidth(); x++) {
        int rgb = sheet.getRGB(x, y);
        sheet.setRGB(
            x, y, step(rgb >> 16 & 255) << 16 | step(rgb >> 8 & 255) << 8 | step(rgb & 255));
      }
    }
    return sheet;
  }

  private static int step(int value) {
    return Math.min(255, (value + 6) / 12 * 12);
  }

  /**
   * Writes the sheet of the generated images, as the documentation shows it.
   *
   * @param arguments file to write (PNG), seed, columns, rows, resolution
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void main(String... arguments) {
    if (arguments.length != 5) {
      throw new IllegalArgumentException(
          "expected FILE.png SEED COLUMNS ROWS RESOLUTION, but got "
              + arguments.length
              + " arguments");
    }
    int columns = Integer.parseInt(arguments[2]);
    int rows = Integer.parseInt(arguments[3]);
    WakeWords images = new WakeWords(Long.parseLong(arguments[1]), columns * rows);
    BufferedImage sheet = coarse(of(images, columns, rows, Integer.parseInt(arguments[4])));
    try {
      ImageIO.write(sheet, "png", Path.of(arguments[0]).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + arguments[0], e);
    }
  }
}
