package io.nasbook.data.draw;

/**
 * A point, or a pair of lengths.
 *
 * @param x to the right
 * @param y downwards
 */
public record Point(double x, double y) {

  /**
   * The point at a distance in a direction.
   *
   * @param angle radians: 0 hangs straight down, positive swings to the right
   * @param length how far
   * @return the other point
   */
  public Point swing(double angle, double length) {
    return new Point(x + length * StrictMath.sin(angle), y + length * StrictMath.cos(angle));
  }

  /**
   * A point moved.
   *
   * @param dx to the right
   * @param dy downwards
   * @return the other point
   */
  public Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }
}
