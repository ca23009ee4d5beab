package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Dice;
import io.nasbook.data.draw.Outline;
import io.nasbook.data.draw.Paint;
import io.nasbook.data.draw.Point;
import io.nasbook.data.draw.Rgb;

/** Draws one figure: legs, trunk, head and arms in the order in which they hide each other. */
final class Person {
  private final Pen pen;
  private final Pose pose;
  private final Build build;
  private final Outfit outfit;
  private final Skeleton bones;

  private Person(Pen pen, Pose pose, Build build, Outfit outfit) {
    this.pen = pen;
    this.pose = pose;
    this.build = build;
    this.outfit = outfit;
    this.bones = Skeleton.of(pose, build);
  }

  static void draw(Pen pen, Dice dice) {
    Pose pose = Pose.of(dice);
    Build build = Build.of(dice);
    Pen turned = dice.chance(0.5) ? pen : pen.stretched(-1, 1);
    Pen placed = dice.chance(0.03) ? turned.moved(-0.5, -0.09).turned(Math.PI / 2) : turned;
    Person person = new Person(placed, pose, build, Outfit.of(pen, dice));
    person.paint(dice);
  }

  private void paint(Dice dice) {
    boolean back = pose.view() == Pose.View.BACK;
    boolean side = pose.view() == Pose.View.SIDE;
    Head head = new Head(pen, pose.view(), outfit, bones.head(), build.head());
    head.behind();
    if (!back) {
      backpack();
    }
    if (side) {
      arm(bones.left(), 0.8);
    }
    leg(bones.left(), side ? 0.8 : 1);
    leg(bones.right(), 1);
    trunk();
    if (back) {
      backpack();
    }
    neck();
    head.front(dice);
    if (!side) {
      arm(bones.left(), 0.94);
    }
    arm(bones.right(), side ? 1.05 : 0.94);
    carried();
  }

  private void leg(Skeleton.Limbs limbs, double light) {
    double thick = build.limb();
    Paint bare = Paint.of(outfit.skin().times(light));
    Paint cloth = dim(outfit.bottom(), light);
    boolean shorts = outfit.cut() == Outfit.Cut.SHORTS;
    double loose = outfit.longLegs() ? 1.25 : 1;
    Paint shin = outfit.longLegs() ? cloth : bare;
    pen.lit(
        Outline.limb(limbs.knee(), thick * 0.95 * loose, limbs.foot(), thick * 0.62 * loose), shin);
    Paint thigh = outfit.longLegs() || shorts ? cloth : bare;
    pen.lit(Outline.limb(limbs.thigh(), thick * 1.45, limbs.knee(), thick * 1.02 * loose), thigh);
    shoe(limbs, thick, light);
  }

  private void shoe(Skeleton.Limbs limbs, double thick, double light) {
    double toe = pose.view() == Pose.View.SIDE ? 2.3 : 0.3 * (limbs.foot().x() < 0 ? -1 : 1);
    double shin = pose.view() == Pose.View.SIDE ? limbs.foot().x() - limbs.knee().x() : 0;
    Point tip = limbs.foot().plus(thick * toe, -Math.abs(shin) * 0.1);
    pen.lit(Outline.limb(limbs.foot(), thick * 0.75, tip, thick * 0.6), outfit.shoe().times(light));
  }

  private void arm(Skeleton.Limbs limbs, double light) {
    double thick = build.limb() * 0.95;
    Paint bare = Paint.of(outfit.skin().times(light));
    Paint cloth = dim(outfit.top(), light);
    boolean sleeved = outfit.sleeve() == Outfit.Sleeve.LONG;
    Paint upper = outfit.sleeve() == Outfit.Sleeve.NONE ? bare : cloth;
    pen.lit(
        Outline.limb(limbs.elbow(), thick * 0.8, limbs.hand(), thick * 0.62),
        sleeved ? cloth : bare);
    pen.lit(Outline.limb(limbs.shoulder(), thick * 1.1, limbs.elbow(), thick * 0.86), upper);
    pen.lit(Outline.ellipse(limbs.hand().x(), limbs.hand().y(), thick * 0.85, thick * 0.95), bare);
  }

  private void trunk() {
    Pen upright = pen.moved(bones.hip().x(), bones.hip().y()).turned(pose.lean());
    double chest = build.chest(pose.view());
    double t = build.trunk();
    double waist = chest * 0.78;
    double hip = Math.max(chest * 0.82, build.hip(pose.view()) + build.limb() * 1.4);
    lower(upright, hip);
    double hem = outfit.cut() == Outfit.Cut.TROUSERS ? 0.06 : 0;
    upright.lit(
        Outline.polygon(
            -chest * 0.3,
            -t * 1.02,
            -chest * 0.85,
            -t * 0.93,
            -chest,
            -t * 0.78,
            -waist,
            -t * 0.35,
            -hip,
            hem * t,
            hip,
            hem * t,
            waist,
            -t * 0.35,
            chest,
            -t * 0.78,
            chest * 0.85,
            -t * 0.93,
            chest * 0.3,
            -t * 1.02),
        outfit.top());
  }

  /** What hangs from the waist. */
  private void lower(Pen upright, double hip) {
    double length =
        switch (outfit.cut()) {
          case TROUSERS, SHORTS -> 0.28;
          case SKIRT -> 0.8;
          case DRESS -> 1.1;
          case COAT -> 0.95;
        };
    double flare = length > 0.5 ? 1.45 : 1.02;
    double folded = Math.max(0.25, 1 - Math.abs(pose.rightLeg().x()) / 1.6);
    double hem = build.trunk() * (length > 0.5 ? length * folded : length * 0.4);
    upright.lit(
        Outline.polygon(
            -hip * 0.9,
            -0.3 * build.trunk(),
            hip * 0.9,
            -0.3 * build.trunk(),
            hip * flare,
            hem,
            -hip * flare,
            hem),
        outfit.bottom());
  }

  private void neck() {
    double thick = build.head() * 0.24;
    Rgb shaded = outfit.skin().times(0.85);
    pen.lit(Outline.limb(bones.neck(), thick, bones.head(), thick), shaded);
  }

  private void backpack() {
    if (outfit.bag() != Outfit.Bag.BACKPACK) {
      return;
    }
    double t = build.trunk();
    double x =
        bones.neck().x() - (pose.view() == Pose.View.SIDE ? build.chest(pose.view()) * 1.4 : 0);
    double half = pose.view() == Pose.View.SIDE ? t * 0.28 : t * 0.36;
    double y = bones.neck().y() + t * 0.1;
    pen.lit(Outline.box(x - half, y, x + half, y + t * 0.75), outfit.shoe().times(1.5));
  }

  private void carried() {
    Point hand = bones.right().hand();
    double t = build.trunk();
    if (outfit.bag() == Outfit.Bag.HANDBAG) {
      pen.lit(
          Outline.box(
              hand.x() - t * 0.22, hand.y() + t * 0.1, hand.x() + t * 0.22, hand.y() + t * 0.45),
          outfit.shoe());
    }
    if (outfit.bag() == Outfit.Bag.UMBRELLA) {
      Point top = new Point(hand.x(), bones.head().y() - t * 0.75);
      pen.lit(Outline.limb(hand, t * 0.02, top, t * 0.02), Rgb.of(0x303030));
      double[] dome = {top.x(), top.y() + t * 0.35, t * 1.05, t * 0.5};
      pen.lit(Outline.segment(dome, Math.PI, 2 * Math.PI), outfit.bottom());
    }
  }

  private static Paint dim(Paint paint, double light) {
    return new Paint(
        paint.base().times(light), paint.other().times(light), paint.pattern(), paint.shade(), 1);
  }
}
