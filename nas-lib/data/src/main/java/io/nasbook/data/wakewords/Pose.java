package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Dice;
import io.nasbook.data.draw.Point;

/**
 * How a figure holds itself. Angles are in radians: 0 hangs straight down, positive swings to the
 * right of the picture.
 *
 * @param view from where it is seen
 * @param lean of the trunk, 0 upright, positive to the right
 * @param leftArm upper arm (x) and forearm (y) on the left of the picture
 * @param rightArm the same on the right
 * @param leftLeg thigh (x) and shin (y) on the left of the picture
 * @param rightLeg the same on the right
 */
record Pose(View view, double lean, Point leftArm, Point rightArm, Point leftLeg, Point rightLeg) {

  /** Where the onlooker is. */
  enum View {
    FRONT,
    BACK,
    SIDE
  }

  static Pose of(Dice dice) {
    return switch (dice.below(12)) {
      case 0, 1, 2, 3 -> standing(dice);
      case 4, 5, 6 -> walking(dice, 1);
      case 7 -> walking(dice, 1.9);
      case 8 -> seated(dice);
      case 9 -> crouching(dice);
      case 10 -> reaching(dice);
      default -> busy(dice);
    };
  }

  private static View facing(Dice dice) {
    return dice.chance(0.7) ? View.FRONT : View.BACK;
  }

  private static Pose standing(Dice dice) {
    double spread = dice.between(0.02, 0.22);
    Point left = arm(dice);
    Point right = arm(dice);
    return new Pose(
        facing(dice),
        0.05 * dice.bell(),
        new Point(-left.x(), -left.y()),
        right,
        new Point(-spread, -spread * dice.unit()),
        new Point(spread, spread * dice.between(-0.5, 1)));
  }

  /** Hanging, on the hip, or bent up. */
  private static Point arm(Dice dice) {
    double upper = dice.between(0.08, 0.4);
    return switch (dice.below(5)) {
      case 0 -> new Point(dice.between(0.5, 0.9), dice.between(-1.1, -0.6));
      case 1 -> new Point(upper, dice.between(-2.6, -1.5));
      default -> new Point(upper, upper + dice.between(-0.4, 0.1));
    };
  }

  private static Pose walking(Dice dice, double effort) {
    double stride = effort * dice.between(0.2, 0.48);
    double swing = effort * dice.between(0.1, 0.5);
    double elbow = effort * dice.between(0.1, 0.7);
    return new Pose(
        View.SIDE,
        dice.between(0.02, 0.12) * effort,
        new Point(-swing, -swing + elbow),
        new Point(swing, swing + elbow),
        new Point(stride, stride - dice.between(0, 0.35) * effort),
        new Point(-stride * 0.8, -stride * 0.8 - dice.between(0.1, 0.6) * effort));
  }

  private static Pose seated(Dice dice) {
    double thigh = dice.between(1.3, 1.65);
    double shin = dice.between(-0.25, 0.3);
    double reach = dice.between(0.2, 0.9);
    return new Pose(
        View.SIDE,
        dice.between(-0.2, 0.15),
        new Point(reach * 0.8, reach + dice.between(0.2, 1)),
        new Point(reach, reach + dice.between(0.2, 1.1)),
        new Point(thigh, shin),
        new Point(thigh + 0.06, shin + dice.between(-0.2, 0.4)));
  }

  private static Pose crouching(Dice dice) {
    return new Pose(
        View.SIDE,
        dice.between(0.2, 0.7),
        new Point(dice.between(0.2, 0.9), dice.between(0.3, 1.3)),
        new Point(dice.between(0.3, 1.1), dice.between(0.4, 1.5)),
        new Point(dice.between(1.4, 2.1), dice.between(-0.7, -0.2)),
        new Point(dice.between(0.6, 1.6), dice.between(-1.3, -0.5)));
  }

  private static Pose reaching(Dice dice) {
    double left = dice.between(1.2, 2.9);
    double right = dice.between(1.2, 2.9);
    Pose base = standing(dice);
    Point raisedLeft = new Point(-left, -left - dice.between(-0.5, 0.5));
    Point raisedRight = new Point(right, right + dice.between(-0.5, 0.5));
    return new Pose(
        base.view,
        base.lean,
        dice.chance(0.7) ? raisedLeft : base.leftArm,
        raisedRight,
        base.leftLeg,
        base.rightLeg);
  }

  private static Pose busy(Dice dice) {
    Pose base = dice.chance(0.5) ? standing(dice) : walking(dice, 0.6);
    double work = dice.between(0.1, 0.5);
    double forearm = base.view == View.SIDE ? 1 : -1;
    return new Pose(
        base.view,
        base.lean + dice.between(-0.1, 0.3),
        new Point(-work * forearm * -1, dice.between(1.2, 2.2)),
        new Point(work, forearm * dice.between(1.2, 2.2)),
        base.leftLeg,
        base.rightLeg);
  }
}
