package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Point;

/**
 * The joints of a posed figure, standing on y = 0.
 *
 * @param hip middle of the pelvis
 * @param neck base of the neck
 * @param head middle of the head
 * @param left arm and leg on the left of the picture (seen from the side: the far ones)
 * @param right arm and leg on the right of the picture (seen from the side: the near ones)
 */
record Skeleton(Point hip, Point neck, Point head, Limbs left, Limbs right) {

  /**
   * The joints of one side.
   *
   * @param shoulder where the arm begins
   * @param elbow middle of the arm
   * @param hand end of the arm
   * @param thigh where the leg begins
   * @param knee middle of the leg
   * @param foot ankle
   */
  record Limbs(Point shoulder, Point elbow, Point hand, Point thigh, Point knee, Point foot) {

    Limbs lowered(double dy) {
      return new Limbs(
          shoulder.plus(0, dy),
          elbow.plus(0, dy),
          hand.plus(0, dy),
          thigh.plus(0, dy),
          knee.plus(0, dy),
          foot.plus(0, dy));
    }

    double lowest() {
      return Math.max(Math.max(foot.y(), knee.y()), Math.max(hand.y(), thigh.y() + 0.05));
    }
  }

  static Skeleton of(Pose pose, Build build) {
    Point hip = new Point(0, 0);
    Point neck = hip.swing(Math.PI - pose.lean(), build.trunk());
    double nod = Math.PI - pose.lean() * 0.6;
    Point head = neck.swing(nod, build.head() * 0.78);
    double shoulder = build.shoulder(pose.view());
    double side = build.hip(pose.view());
    Limbs left =
        limbs(build, pose.leftArm(), pose.leftLeg(), new Anchor(neck, hip, -shoulder, -side));
    Limbs right =
        limbs(build, pose.rightArm(), pose.rightLeg(), new Anchor(neck, hip, shoulder, side));
    double dy = -Math.max(left.lowest(), right.lowest());
    return new Skeleton(
        hip.plus(0, dy), neck.plus(0, dy), head.plus(0, dy), left.lowered(dy), right.lowered(dy));
  }

  private record Anchor(Point neck, Point hip, double shoulder, double side) {}

  private static Limbs limbs(Build build, Point arm, Point leg, Anchor anchor) {
    Point shoulder = anchor.neck.plus(anchor.shoulder * 0.86, build.trunk() * 0.09);
    Point elbow = shoulder.swing(arm.x(), build.arm());
    Point thigh = anchor.hip.plus(anchor.side, 0);
    Point knee = thigh.swing(leg.x(), build.leg());
    return new Limbs(
        shoulder,
        elbow,
        elbow.swing(arm.y(), build.arm() * 0.95),
        thigh,
        knee,
        knee.swing(leg.y(), build.leg()));
  }
}
