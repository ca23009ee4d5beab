package io.nasbook.data.draw;

/**
 * A colour.
 *
 * @param red 0 to 1
 * @param green 0 to 1
 * @param blue 0 to 1
 */
public record Rgb(float red, float green, float blue) {

  /**
   * A colour as it is written in style sheets.
   *
   * @param hex {@code 0xRRGGBB}
   * @return the colour
   */
  public static Rgb of(int hex) {
    return new Rgb((hex >> 16 & 255) / 255f, (hex >> 8 & 255) / 255f, (hex & 255) / 255f);
  }

  /**
   * A colour by hue, saturation and value.
   *
   * @param hue once round the circle for 0 to 1, red at 0
   * @param saturation 0 (grey) to 1
   * @param value 0 (black) to 1
   * @return the colour
   */
  public static Rgb hsv(double hue, double saturation, double value) {
    return new Rgb(
        channel(hue, 5, saturation, value),
        channel(hue, 3, saturation, value),
        channel(hue, 1, saturation, value));
  }

  private static float channel(double hue, int offset, double saturation, double value) {
    double k = (offset + (hue - Math.floor(hue)) * 6) % 6;
    double drop = Math.max(0, Math.min(1, Math.min(k, 4 - k)));
    return (float) (value - value * saturation * drop);
  }

  /**
   * A colour between this and another.
   *
   * @param other the far end
   * @param part 0 gives this colour, 1 the other
   * @return the mixture
   */
  public Rgb mix(Rgb other, double part) {
    float p = (float) part;
    return new Rgb(
        red + (other.red - red) * p,
        green + (other.green - green) * p,
        blue + (other.blue - blue) * p);
  }

  /**
   * A lighter or darker colour.
   *
   * @param factor 1 leaves it as it is
   * @return each channel times the factor; may leave the unit range, which the camera clips
   */
  public Rgb times(double factor) {
    float f = (float) factor;
    return new Rgb(red * f, green * f, blue * f);
  }
}
