package io.nasbook.data.draw;

import io.nasbook.data.RgbImage;
import java.util.List;

/**
 * How a scene becomes a picture: light, lens and sensor.
 *
 * @param tint colour and strength of the light, white for none
 * @param contrast 1 leaves it, less is flatter
 * @param vignette darkening of the corners, 0 to 1
 * @param blur standard deviation in scene units, the same for every resolution
 * @param noise standard deviation at 160 pixels, where white is 1; smaller pictures have less, as
 *     if each of their pixels were the mean of several
 * @param noiseSeed of the noise
 */
public record Camera(
    Rgb tint, double contrast, double vignette, double blur, double noise, long noiseSeed) {

  /**
   * Takes the picture.
   *
   * @param shapes from back to front; together they should cover the whole scene
   * @param resolution width and height in pixels
   * @return the picture
   */
  public RgbImage picture(List<Shape> shapes, int resolution) {
    Canvas canvas = new Canvas(resolution);
    shapes.forEach(canvas::fill);
    float[] rgb = canvas.rgb();
    new Blur(rgb, resolution, blur * resolution).apply();
    return new RgbImage(resolution, resolution, develop(rgb, resolution));
  }

  private byte[] develop(float[] rgb, int resolution) {
    byte[] out = new byte[rgb.length];
    Dice grain = Dice.of(noiseSeed, resolution);
    float sigma = (float) (noise * Math.min(1, resolution / 160.0) * Math.sqrt(6));
    float[] gains = {tint.red(), tint.green(), tint.blue()};
    float flat = (float) contrast;
    for (int y = 0, i = 0; y < resolution; y++) {
      float dy = (y + 0.5f) / resolution - 0.5f;
      for (int x = 0; x < resolution; x++) {
        float dx = (x + 0.5f) / resolution - 0.5f;
        float corner = 1 - (float) vignette * 2 * (dx * dx + dy * dy);
        long bits = grain.nextLong();
        float shared = triangle(bits, 0) * sigma;
        for (int c = 0; c < 3; c++, i++) {
          float value = (rgb[i] * gains[c] * corner - 0.5f) * flat + 0.5f;
          out[i] = toByte(value + 0.8f * shared + 0.6f * sigma * triangle(bits, 16 * (c + 1)));
        }
      }
    }
    return out;
  }

  /** Two bytes of a random number as a triangular variable of -1 to 1, of variance 1/6. */
  private static float triangle(long bits, int shift) {
    int low = (int) (bits >>> shift) & 255;
    int high = (int) (bits >>> shift + 8) & 255;
    return (low + high - 255) / 255f;
  }

  private static byte toByte(float value) {
    return (byte) (value <= 0 ? 0 : value >= 1 ? 255 : (int) (value * 255 + 0.5f));
  }
}
