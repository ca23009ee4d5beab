package io.nasbook.data.folder;

import io.nasbook.data.RgbImage;

/**
 * Anti-aliased bilinear resizing as published vision pipelines do it (a triangle filter as wide as
 * the reduction, first along rows, then along columns, each rounded to bytes).
 */
public final class Resize {
  private static final int FRACTION_BITS = 22;

  private Resize() {}

  /**
   * The whole picture as a square; its aspect ratio is not kept.
   *
   * @param image any size
   * @param side width and height of the result in pixels
   * @return the resized picture
   * @throws IllegalArgumentException if the side is not positive
   */
  public static RgbImage of(RgbImage image, int side) {
    if (side < 1) {
      throw new IllegalArgumentException("a side must be at least 1 pixel, but was " + side);
    }
    byte[] narrow =
        image.width() == side ? image.rgb() : rows(image, Filter.of(image.width(), side));
    byte[] small =
        image.height() == side
            ? narrow.clone()
            : columns(narrow, side, Filter.of(image.height(), side));
    return new RgbImage(side, side, small);
  }

  private static byte[] rows(RgbImage image, Filter filter) {
    int width = filter.first().length;
    byte[] out = new byte[3 * width * image.height()];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < width; x++) {
        int from = 3 * (y * image.width() + filter.first()[x]);
        weigh(image.rgb(), from, 3, filter.weights()[x], out, 3 * (y * width + x));
      }
    }
    return out;
  }

  private static byte[] columns(byte[] rgb, int width, Filter filter) {
    int height = filter.first().length;
    byte[] out = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int from = 3 * (filter.first()[y] * width + x);
        weigh(rgb, from, 3 * width, filter.weights()[y], out, 3 * (y * width + x));
      }
    }
    return out;
  }

  private static void weigh(byte[] in, int from, int step, int[] weights, byte[] out, int to) {
    int half = 1 << (FRACTION_BITS - 1);
    int red = half;
    int green = half;
    int blue = half;
    for (int i = 0, at = from; i < weights.length; i++, at += step) {
      red += weights[i] * (in[at] & 0xff);
      green += weights[i] * (in[at + 1] & 0xff);
      blue += weights[i] * (in[at + 2] & 0xff);
    }
    out[to] = (byte) (red >> FRACTION_BITS);
    out[to + 1] = (byte) (green >> FRACTION_BITS);
    out[to + 2] = (byte) (blue >> FRACTION_BITS);
  }

  /**
   * For every result pixel the first source pixel it sees and the weights from there on, in 22-bit
   * fractions.
   */
  private record Filter(int[] first, int[][] weights) {

    static Filter of(int from, int to) {
      int[] first = new int[to];
      int[][] weights = new int[to][];
      double scale = (double) from / to;
      double support = Math.max(1, scale);
      for (int i = 0; i < to; i++) {
        double centre = (i + 0.5) * scale;
        first[i] = Math.max(0, (int) (centre - support + 0.5));
        int end = Math.min(from, (int) (centre + support + 0.5));
        weights[i] = triangle(first[i] + 0.5 - centre, end - first[i], support);
      }
      return new Filter(first, weights);
    }

    /** Weights fall from 1 at the centre to 0 at the support; they are scaled to a sum of one. */
    private static int[] triangle(double start, int count, double support) {
      double[] heights = new double[count];
      double sum = 0;
      for (int i = 0; i < count; i++) {
        heights[i] = Math.max(0, 1 - Math.abs((start + i) / support));
        sum += heights[i];
      }
      int[] weights = new int[count];
      for (int i = 0; i < count; i++) {
        weights[i] = (int) Math.round(heights[i] / sum * (1 << FRACTION_BITS));
      }
      return weights;
    }
  }
}
