package io.nasbook.data.draw;

/**
 * Where a thing stands: a map from its own coordinates to the scene's, {@code (xx * x + xy * y +
 * x0, yx * x + yy * y + y0)}.
 *
 * @param xx x per own x
 * @param xy x per own y
 * @param yx y per own x
 * @param yy y per own y
 * @param x0 scene x of the own origin
 * @param y0 scene y of the own origin
 */
public record Frame(double xx, double xy, double yx, double yy, double x0, double y0) {

  /** The scene itself: x from 0 (left) to 1 (right), y from 0 (top) to 1 (bottom). */
  public static final Frame SCENE = at(0, 0, 1);

  /**
   * An upright thing.
   *
   * @param x scene x of its origin
   * @param y scene y of its origin
   * @param scale scene units per own unit
   * @return the frame
   */
  public static Frame at(double x, double y, double scale) {
    return new Frame(scale, 0, 0, scale, x, y);
  }

  /**
   * The same with the origin moved, in own coordinates.
   *
   * @param dx to the right
   * @param dy downwards
   * @return the moved frame
   */
  public Frame moved(double dx, double dy) {
    return new Frame(xx, xy, yx, yy, x(dx, dy), y(dx, dy));
  }

  /**
   * The same turned around its origin.
   *
   * @param angle radians, clockwise as seen
   * @return the turned frame
   */
  public Frame turned(double angle) {
    double c = StrictMath.cos(angle);
    double s = StrictMath.sin(angle);
    return new Frame(xx * c + xy * s, xy * c - xx * s, yx * c + yy * s, yy * c - yx * s, x0, y0);
  }

  /**
   * The same stretched along its own axes; a negative factor mirrors.
   *
   * @param across factor of x
   * @param down factor of y
   * @return the stretched frame
   */
  public Frame stretched(double across, double down) {
    return new Frame(xx * across, xy * down, yx * across, yy * down, x0, y0);
  }

  /**
   * Scene x of an own point.
   *
   * @param x own x
   * @param y own y
   * @return scene x
   */
  public double x(double x, double y) {
    return xx * x + xy * y + x0;
  }

  /**
   * Scene y of an own point.
   *
   * @param x own x
   * @param y own y
   * @return scene y
   */
  public double y(double x, double y) {
    return yx * x + yy * y + y0;
  }

  /**
   * The size of one own unit.
   *
   * @return scene units, the square root of the area that an own unit square gets
   */
  public double scale() {
    return Math.sqrt(Math.abs(xx * yy - xy * yx));
  }
}
