package io.nasbook.net.image;

import io.nasbook.data.RgbImage;

/**
 * Bytes to numbers: scaled to 0 to 1, then mean 0.5 and deviation 0.5 in each channel, channels
 * first.
 */
final class Normalization {
  private static final float[] TABLE = table();

  private Normalization() {}

  private static float[] table() {
    float[] table = new float[256];
    for (int value = 0; value < 256; value++) {
      table[value] = (float) ((value / 255.0 - 0.5) / 0.5);
    }
    return table;
  }

  /** {@code [3, height, width]}, -1 to 1. */
  static float[] of(RgbImage image) {
    byte[] rgb = image.rgb();
    int plane = image.width() * image.height();
    float[] values = new float[rgb.length];
    for (int i = 0; i < plane; i++) {
      values[i] = TABLE[rgb[3 * i] & 0xff];
      values[plane + i] = TABLE[rgb[3 * i + 1] & 0xff];
      values[2 * plane + i] = TABLE[rgb[3 * i + 2] & 0xff];
    }
    return values;
  }
}
