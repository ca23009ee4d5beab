package io.nasbook.net.train;

import io.nasbook.data.draw.Dice;

/** A change of brightness, contrast and tint: a line for each channel. */
record Light(float[] gains, float[] shifts) {

  static Light draw(double strength, Dice dice) {
    double contrast = 1 + strength * dice.between(-1, 1);
    double brightness = strength * dice.between(-1, 1);
    float[] gains = new float[3];
    float[] shifts = new float[3];
    for (int c = 0; c < 3; c++) {
      double gain = contrast * (1 + strength / 2 * dice.between(-1, 1));
      gains[c] = (float) (gain / 127.5);
      shifts[c] = (float) (brightness - gain);
    }
    return new Light(gains, shifts);
  }

  /** One pixel: bytes to numbers about -1 to 1. */
  void apply(byte[] rgb, int from, float[] pixels, int to) {
    for (int c = 0; c < 3; c++) {
      pixels[to + c] = (rgb[from + c] & 0xff) * gains[c] + shifts[c];
    }
  }
}
