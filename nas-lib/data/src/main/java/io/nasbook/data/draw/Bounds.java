package io.nasbook.data.draw;

/**
 * An upright box.
 *
 * @param left smallest x
 * @param top smallest y
 * @param right largest x
 * @param bottom largest y
 */
public record Bounds(double left, double top, double right, double bottom) {

  /** The whole picture. */
  public static final Bounds SCENE = new Bounds(0, 0, 1, 1);

  /** Holds nothing, and joins with any box to that box. */
  public static final Bounds NOTHING =
      new Bounds(
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.NEGATIVE_INFINITY);

  /**
   * The smallest box round an outline.
   *
   * @param outline at least one corner
   * @return its box
   */
  public static Bounds of(Outline outline) {
    double left = outline.xs()[0];
    double top = outline.ys()[0];
    double right = left;
    double bottom = top;
    for (int i = 1; i < outline.xs().length; i++) {
      left = Math.min(left, outline.xs()[i]);
      top = Math.min(top, outline.ys()[i]);
      right = Math.max(right, outline.xs()[i]);
      bottom = Math.max(bottom, outline.ys()[i]);
    }
    return new Bounds(left, top, right, bottom);
  }

  /**
   * The smallest box round two boxes.
   *
   * @param other another box
   * @return the box that holds both
   */
  public Bounds join(Bounds other) {
    return new Bounds(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /**
   * What two boxes share.
   *
   * @param other another box
   * @return the common box, of no area where they do not meet
   */
  public Bounds meet(Bounds other) {
    double newLeft = Math.max(left, other.left);
    double newTop = Math.max(top, other.top);
    return new Bounds(
        newLeft,
        newTop,
        Math.max(newLeft, Math.min(right, other.right)),
        Math.max(newTop, Math.min(bottom, other.bottom)));
  }

  /**
   * How wide.
   *
   * @return right minus left
   */
  public double width() {
    return right - left;
  }

  /**
   * How high.
   *
   * @return bottom minus top
   */
  public double height() {
    return bottom - top;
  }

  /**
   * Its area; for a box in the scene the part of the picture that it covers.
   *
   * @return width times height
   */
  public double area() {
    return width() * height();
  }
}
