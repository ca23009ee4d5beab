package io.nasbook.data.draw;

/**
 * How a paint's two colours alternate over the scene: 0 is the first colour, 1 the second. Edges
 * are as soft as a pixel, and a pattern too fine for the picture becomes its mean.
 */
@FunctionalInterface
public interface Pattern {

  /** The first colour everywhere. */
  Pattern PLAIN = (x, y, pixel) -> 0;

  /**
   * The mixture at a point.
   *
   * @param x scene x
   * @param y scene y
   * @param pixel size of a pixel in scene units
   * @return 0 (first colour) to 1 (second colour)
   */
  float at(float x, float y, float pixel);

  /**
   * From the first colour at one height to the second at another.
   *
   * @param from y of the first colour
   * @param to y of the second colour
   * @return the pattern
   */
  static Pattern fade(double from, double to) {
    float start = (float) from;
    float slope = (float) (1 / (to - from));
    return (x, y, pixel) -> clamp((y - start) * slope);
  }

  /**
   * Stripes of the second colour.
   *
   * @param angle radians; 0 stands upright, a quarter turn lies flat
   * @param period distance from stripe to stripe
   * @param share part of the period that the second colour takes
   * @return the pattern
   */
  static Pattern stripes(double angle, double period, double share) {
    float c = (float) (StrictMath.cos(angle) / period);
    float s = (float) (StrictMath.sin(angle) / period);
    float half = (float) share / 2;
    float width = (float) period;
    return (x, y, pixel) -> stripe(x * c + y * s, half, pixel / width);
  }

  /**
   * Two sets of stripes across each other.
   *
   * @param period distance from stripe to stripe
   * @param share part of the period that the second colour takes, each way
   * @return the pattern
   */
  static Pattern checks(double period, double share) {
    Pattern upright = stripes(0, period, share);
    Pattern flat = stripes(StrictMath.PI / 2, period, share);
    return (x, y, pixel) -> (upright.at(x, y, pixel) + flat.at(x, y, pixel)) / 2;
  }

  /**
   * A wall of bricks, the second colour between them.
   *
   * @param width of a brick
   * @param height of a brick
   * @return the pattern
   */
  static Pattern bricks(double width, double height) {
    float w = (float) width;
    float h = (float) height;
    return (x, y, pixel) -> {
      float row = (float) Math.floor(y / h);
      float shift = (row % 2) * 0.5f;
      return Math.max(stripe(x / w + shift, 0.04f, pixel / w), stripe(y / h, 0.08f, pixel / h));
    };
  }

  /**
   * Cloudy patches.
   *
   * @param size of a patch
   * @param offset moves the clouds, so that no two things share theirs
   * @return the pattern
   */
  static Pattern clouds(double size, double offset) {
    float f = (float) (1 / size);
    float o = (float) (offset * 100);
    return (x, y, pixel) ->
        clamp(
            0.5f
                + 0.6f * Noise.at(x * f + o, y * f + o)
                + 0.3f * Noise.at(x * f * 2.3f + o, y * f * 2.3f - o));
  }

  private static float stripe(float phase, float half, float softness) {
    if (softness > 0.7f) {
      return 2 * half;
    }
    float distance = Math.abs(phase - (float) Math.floor(phase) - 0.5f);
    return clamp((half - distance) / softness + 0.5f);
  }

  private static float clamp(float value) {
    return value < 0 ? 0 : Math.min(value, 1);
  }
}
