package io.nasbook.data.draw;

/** A Gaussian blur of a square float picture, in place; the border pixels go on for ever. */
final class Blur {
  private static final double SHARP = 0.3;
  private final float[] rgb;
  private final int size;
  private final double sigma;

  Blur(float[] rgb, int size, double sigma) {
    this.rgb = rgb;
    this.size = size;
    this.sigma = sigma;
  }

  void apply() {
    if (sigma < SHARP) {
      return;
    }
    float[] kernel = kernel();
    across(kernel);
    down(kernel);
  }

  private float[] kernel() {
    int reach = Math.min(size - 1, (int) Math.ceil(2.5 * sigma));
    float[] kernel = new float[reach + 1];
    double sum = 0;
    for (int i = 0; i <= reach; i++) {
      kernel[i] = (float) StrictMath.exp(-i * i / (2 * sigma * sigma));
      sum += i == 0 ? kernel[0] : 2 * kernel[i];
    }
    for (int i = 0; i <= reach; i++) {
      kernel[i] /= (float) sum;
    }
    return kernel;
  }

  private void across(float[] kernel) {
    int reach = kernel.length - 1;
    float[] wide = new float[3 * (size + 2 * reach)];
    float[] out = new float[3 * size];
    for (int y = 0; y < size; y++) {
      widen(wide, 3 * y * size, reach);
      weigh(out, kernel[0] / 2, new Taps(wide, 3 * reach, wide, 3 * reach));
      for (int k = 1; k <= reach; k++) {
        add(out, kernel[k], new Taps(wide, 3 * (reach - k), wide, 3 * (reach + k)));
      }
      System.arraycopy(out, 0, rgb, 3 * y * size, out.length);
    }
  }

  private void widen(float[] wide, int start, int reach) {
    System.arraycopy(rgb, start, wide, 3 * reach, 3 * size);
    for (int i = 0; i < reach; i++) {
      System.arraycopy(rgb, start, wide, 3 * i, 3);
      System.arraycopy(rgb, start + 3 * (size - 1), wide, 3 * (reach + size + i), 3);
    }
  }

  private void down(float[] kernel) {
    float[] source = rgb.clone();
    float[] out = new float[3 * size];
    for (int y = 0; y < size; y++) {
      weigh(out, kernel[0] / 2, new Taps(source, row(y), source, row(y)));
      for (int k = 1; k < kernel.length; k++) {
        add(out, kernel[k], new Taps(source, row(y - k), source, row(y + k)));
      }
      System.arraycopy(out, 0, rgb, row(y), out.length);
    }
  }

  private int row(int y) {
    return 3 * size * Math.max(0, Math.min(size - 1, y));
  }

  /** Two stretches of values that get the same weight. */
  private record Taps(float[] first, int from, float[] second, int start) {}

  private static void weigh(float[] out, float weight, Taps taps) {
    for (int i = 0; i < out.length; i++) {
      out[i] = weight * (taps.first[taps.from + i] + taps.second[taps.start + i]);
    }
  }

  private static void add(float[] out, float weight, Taps taps) {
    float[] first = taps.first;
    float[] second = taps.second;
    int from = taps.from;
    int start = taps.start;
    for (int i = 0; i < out.length; i++) {
      out[i] += weight * (first[from + i] + second[start + i]);
    }
  }
}
