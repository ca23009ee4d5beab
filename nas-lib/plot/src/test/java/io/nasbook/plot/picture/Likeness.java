package io.nasbook.plot.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * How alike two pictures are when seen from afar: each is brought to a few thousand squares, and a
 * square may be as its neighbours are. Text of another font is the same grey there; a bar, line or
 * dot that is gone, moved or coloured otherwise is not.
 */
final class Likeness {

  static final int WIDTH = 96;
  static final int HEIGHT = 60;
  private static final int CLEAR = 24;

  private Likeness() {}

  static BufferedImage read(byte[] png) {
    try {
      return ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Every square is the mean of what it covers. */
  static BufferedImage fromAfar(BufferedImage image) {
    BufferedImage small = image;
    while (small.getWidth() > 2 * WIDTH || small.getHeight() > 2 * HEIGHT) {
      small =
          scaled(
              small,
              Math.max(WIDTH, small.getWidth() / 2),
              Math.max(HEIGHT, small.getHeight() / 2));
    }
    return scaled(small, WIDTH, HEIGHT);
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = result.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return result;
  }

  /** The share of squares of either picture that the other does not have near the same place. */
  static double difference(BufferedImage a, BufferedImage b) {
    return Math.max(missing(a, b), missing(b, a));
  }

  private static double missing(BufferedImage a, BufferedImage b) {
    int count = 0;
    for (int x = 0; x < WIDTH; x++) {
      for (int y = 0; y < HEIGHT; y++) {
        count += isNear(new Color(a.getRGB(x, y)), b, x, y) ? 0 : 1;
      }
    }
    return (double) count / (WIDTH * HEIGHT);
  }

  private static boolean isNear(Color color, BufferedImage other, int x, int y) {
    for (int nearX = Math.max(0, x - 1); nearX <= Math.min(WIDTH - 1, x + 1); nearX++) {
      for (int nearY = Math.max(0, y - 1); nearY <= Math.min(HEIGHT - 1, y + 1); nearY++) {
        if (distance(color, new Color(other.getRGB(nearX, nearY))) <= CLEAR) {
          return true;
        }
      }
    }
    return false;
  }

  private static int distance(Color a, Color b) {
    return Math.max(
        Math.abs(a.getRed() - b.getRed()),
        Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
  }
}
