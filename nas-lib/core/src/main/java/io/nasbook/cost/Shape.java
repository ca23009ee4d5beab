package io.nasbook.cost;

/**
 * The shape of one image's activations.
 *
 * @param channels number of feature maps
 * @param height in pixels
 * @param width in pixels
 */
public record Shape(int channels, int height, int width) {

  /** Checks that every side is positive. */
  public Shape {
    if (channels < 1 || height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "a shape needs positive sides, but was %d x %d x %d".formatted(channels, height, width));
    }
  }

  /**
   * The shape of a square image.
   *
   * @param channels number of feature maps
   * @param side height and width in pixels
   * @return the shape
   */
  public static Shape square(int channels, int side) {
    return new Shape(channels, side, side);
  }

  /**
   * The number of values.
   *
   * @return channels * height * width
   */
  public long elements() {
    return (long) channels * height * width;
  }

  @Override
  public String toString() {
    return channels + "x" + height + "x" + width;
  }
}
