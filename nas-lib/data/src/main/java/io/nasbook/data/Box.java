package io.nasbook.data;

/**
 * An upright box in an image, in parts of its width and height: 0 is left or top, 1 right or
 * bottom.
 *
 * @param left smallest x
 * @param top smallest y
 * @param right largest x
 * @param bottom largest y
 */
public record Box(double left, double top, double right, double bottom) {
  /** The whole image. */
  public static final Box WHOLE = new Box(0, 0, 1, 1);

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if it leaves the image or has no corners
   */
  public Box {
    if (!(0 <= left && left <= right && right <= 1 && 0 <= top && top <= bottom && bottom <= 1)) {
      throw new IllegalArgumentException(
          "a box must lie between 0 and 1, but was %s to %s, %s to %s"
              .formatted(left, right, top, bottom));
    }
  }
}
