package io.nasbook.data.draw;

/**
 * A closed outline of straight pieces; curves are cut into pieces that no picture of a few hundred
 * pixels can tell from round ones.
 *
 * @param xs x of the corners
 * @param ys y of the corners, as many
 */
public record Outline(double[] xs, double[] ys) {
  private static final int ROUND = 24;
  private static final double[] COS = new double[ROUND];
  private static final double[] SIN = new double[ROUND];

  static {
    for (int i = 0; i < ROUND; i++) {
      COS[i] = StrictMath.cos(2 * StrictMath.PI * i / ROUND);
      SIN[i] = StrictMath.sin(2 * StrictMath.PI * i / ROUND);
    }
  }

  /**
   * A polygon.
   *
   * @param corners x, y, x, y, ... in order round the outline
   * @return the outline
   */
  public static Outline polygon(double... corners) {
    double[] xs = new double[corners.length / 2];
    double[] ys = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = corners[2 * i];
      ys[i] = corners[2 * i + 1];
    }
    return new Outline(xs, ys);
  }

  /**
   * A rectangle.
   *
   * @param left smallest x
   * @param top smallest y
   * @param right largest x
   * @param bottom largest y
   * @return the outline
   */
  public static Outline box(double left, double top, double right, double bottom) {
    return polygon(left, top, right, top, right, bottom, left, bottom);
  }

  /**
   * An upright ellipse.
   *
   * @param x centre
   * @param y centre
   * @param across half its width
   * @param down half its height
   * @return the outline
   */
  public static Outline ellipse(double x, double y, double across, double down) {
    double[] xs = new double[ROUND];
    double[] ys = new double[ROUND];
    for (int i = 0; i < ROUND; i++) {
      xs[i] = x + across * COS[i];
      ys[i] = y + down * SIN[i];
    }
    return new Outline(xs, ys);
  }

  /**
   * A piece of an ellipse between two directions, closed by a straight line.
   *
   * @param ellipse {@code x, y, half width, half height}
   * @param from direction in radians, 0 to the right, clockwise as seen
   * @param to direction in radians, larger
   * @return the outline
   */
  public static Outline segment(double[] ellipse, double from, double to) {
    int pieces = 14;
    double[] xs = new double[pieces + 1];
    double[] ys = new double[pieces + 1];
    for (int i = 0; i <= pieces; i++) {
      double angle = from + (to - from) * i / pieces;
      xs[i] = ellipse[0] + ellipse[2] * StrictMath.cos(angle);
      ys[i] = ellipse[1] + ellipse[3] * StrictMath.sin(angle);
    }
    return new Outline(xs, ys);
  }

  /**
   * A limb: a line with round ends that may be thicker at one of them.
   *
   * @param from one end
   * @param startRadius half the thickness there
   * @param to the other end
   * @param endRadius half the thickness there
   * @return the outline
   */
  public static Outline limb(Point from, double startRadius, Point to, double endRadius) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
    double c = dx / length;
    double s = dy / length;
    double[] xs = new double[ROUND + 2];
    double[] ys = new double[ROUND + 2];
    for (int i = 0; i < ROUND + 2; i++) {
      boolean atEnd = i <= ROUND / 2;
      double radius = atEnd ? endRadius : startRadius;
      int k = (atEnd ? i : i - 1) + 3 * ROUND / 4;
      double u = radius * COS[k % ROUND];
      double v = radius * SIN[k % ROUND];
      xs[i] = (atEnd ? to.x() : from.x()) + u * c - v * s;
      ys[i] = (atEnd ? to.y() : from.y()) + u * s + v * c;
    }
    return new Outline(xs, ys);
  }

  /**
   * A rough round thing: a cloud, a bush, a crown of leaves.
   *
   * @param x centre
   * @param y centre
   * @param size half its width and half its height
   * @param roughness 0 (an ellipse) to 1
   * @param dice gives its shape
   * @return the outline
   */
  public static Outline blob(double x, double y, Point size, double roughness, Dice dice) {
    double[] xs = new double[ROUND];
    double[] ys = new double[ROUND];
    for (int i = 0; i < ROUND; i++) {
      double radius = 1 - roughness * dice.unit() * (i % 2 == 0 ? 1 : 0.35);
      xs[i] = x + size.x() * radius * COS[i];
      ys[i] = y + size.y() * radius * SIN[i];
    }
    return new Outline(xs, ys);
  }

  /**
   * The same outline in another frame.
   *
   * @param frame where the thing stands
   * @return the outline in the frame's outer coordinates
   */
  public Outline in(Frame frame) {
    double[] outX = new double[xs.length];
    double[] outY = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      outX[i] = frame.x(xs[i], ys[i]);
      outY[i] = frame.y(xs[i], ys[i]);
    }
    return new Outline(outX, outY);
  }
}
