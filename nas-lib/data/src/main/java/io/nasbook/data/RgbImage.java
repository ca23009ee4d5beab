package io.nasbook.data;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A colour image, one byte per channel: row by row, in each pixel red, green, blue. The array is
 * not copied; whoever holds the image must not write to it.
 *
 * @param width pixels in a row
 * @param height rows
 * @param rgb {@code [height, width, 3]}, each byte unsigned 0..255
 */
public record RgbImage(int width, int height, byte[] rgb) {

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if a size is not positive or the array has another length
   */
  public RgbImage {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "an image must be at least 1 x 1 pixels, but was " + width + " x " + height);
    }
    if (rgb.length != 3L * width * height) {
      throw new IllegalArgumentException(
          "an image of "
              + width
              + " x "
              + height
              + " pixels has "
              + 3L * width * height
              + " bytes, but "
              + rgb.length
              + " came");
    }
  }

  /**
   * One channel of one pixel.
   *
   * @param x column, from the left
   * @param y row, from the top
   * @param channel 0 red, 1 green, 2 blue
   * @return 0 to 255
   */
  public int value(int x, int y, int channel) {
    return rgb[(y * width + x) * 3 + channel] & 0xff;
  }

  /**
   * The same picture for AWT, ImageIO and cells (a cell shows it as it is).
   *
   * @return a new image of type {@link BufferedImage#TYPE_INT_RGB}
   */
  public BufferedImage toBufferedImage() {
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out.setRGB(x, y, value(x, y, 0) << 16 | value(x, y, 1) << 8 | value(x, y, 2));
      }
    }
    return out;
  }

  /**
   * Copies an AWT image; transparency is dropped.
   *
   * @param image any image
   * @return the same pixels as bytes
   */
  public static RgbImage of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, new int[width * height], 0, width);
    byte[] rgb = new byte[3 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      rgb[3 * i] = (byte) (pixels[i] >> 16);
      rgb[3 * i + 1] = (byte) (pixels[i] >> 8);
      rgb[3 * i + 2] = (byte) pixels[i];
    }
    return new RgbImage(width, height, rgb);
  }

  /** Two images are equal if all of their pixels are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RgbImage that
        && width == that.width
        && height == that.height
        && Arrays.equals(rgb, that.rgb);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(rgb);
  }

  @Override
  public String toString() {
    return "RgbImage of " + width + " x " + height + " pixels";
  }
}
