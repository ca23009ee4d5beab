package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Dice;
import io.nasbook.data.draw.Outline;
import io.nasbook.data.draw.Point;
import io.nasbook.data.draw.Rgb;

/** Dogs, cats, horses, birds. */
final class Animals {
  private Animals() {}

  private static Rgb fur(Dice dice) {
    return dice.chance(0.3) ? Palette.hair(dice) : Palette.tan(dice);
  }

  /** On four legs. */
  static void standing(Pen pen, Dice dice) {
    Pen own = dice.chance(0.5) ? pen : pen.stretched(-1, 1);
    Rgb fur = fur(dice);
    double leg = dice.between(0.15, 0.5);
    double body = dice.between(0.09, 0.17);
    double length = dice.between(0.2, 0.36);
    double thick = dice.between(0.022, 0.04);
    double back = -leg - body * 0.6;
    for (int i = 0; i < 4; i++) {
      double x = (i < 2 ? -length : length) + (i % 2) * 0.05;
      Point hip = new Point(x, back);
      Point paw = new Point(x + 0.08 * dice.bell(), -thick);
      own.rough(
          Outline.limb(hip, thick * 1.6, paw, thick),
          fur.times(i % 2 == 0 ? 0.75 : 1),
          0.12,
          0.015);
    }
    own.rough(
        Outline.limb(new Point(-length, back), body, new Point(length, back), body * 1.08),
        fur,
        0.12,
        0.015);
    Point head = new Point(length + dice.between(0.08, 0.18), back - dice.between(0.12, 0.35));
    own.rough(
        Outline.limb(new Point(length, back - 0.03), body * 0.75, head, body * 0.5),
        fur,
        0.12,
        0.015);
    own.rough(
        Outline.limb(head, body * 0.6, head.plus(dice.between(0.06, 0.16), 0.05), body * 0.35),
        fur,
        0.12,
        0.015);
    own.lit(
        Outline.polygon(
            head.x() - body * 0.3,
            head.y() - body * 0.3,
            head.x() - body * 0.1,
            head.y() - body * 1.1,
            head.x() + body * 0.3,
            head.y() - body * 0.4),
        fur.times(0.7));
    own.lit(
        Outline.ellipse(head.x() + body * 0.3, head.y() - body * 0.12, 0.012, 0.012),
        Rgb.of(0x101010));
    Point tail = new Point(-length - body * 0.7, back - 0.02);
    own.lit(
        Outline.limb(
            tail, 0.025, tail.plus(-dice.between(0.03, 0.15), dice.between(-0.2, 0.25)), 0.012),
        fur.times(0.85));
  }

  /** Upright on its haunches. */
  static void sitting(Pen pen, Dice dice) {
    Rgb fur = fur(dice);
    double wide = dice.between(0.15, 0.2);
    pen.rough(Outline.ellipse(0, -0.22, wide, 0.22), fur, 0.12, 0.015);
    pen.rough(
        Outline.limb(new Point(0, -0.25), wide * 0.8, new Point(0, -0.55), wide * 0.55),
        fur,
        0.12,
        0.015);
    for (int side = -1; side <= 1; side += 2) {
      pen.rough(
          Outline.limb(new Point(side * 0.07, -0.4), 0.045, new Point(side * 0.07, -0.02), 0.035),
          fur.times(1.08),
          0.12,
          0.015);
      double ear = dice.between(0.04, 0.12);
      pen.lit(
          Outline.polygon(
              side * 0.14, -0.78, side * (0.12 + ear * 0.3), -0.82 - ear, side * 0.03, -0.84),
          fur.times(0.7));
    }
    pen.rough(Outline.ellipse(0, -0.72, 0.14, 0.13), fur, 0.12, 0.015);
    for (int side = -1; side <= 1; side += 2) {
      pen.lit(Outline.ellipse(side * 0.055, -0.74, 0.017, 0.018), Rgb.of(0x101010));
    }
    pen.lit(Outline.ellipse(0, -0.66, 0.06, 0.05), fur.mix(Rgb.of(0xffffff), 0.3));
    pen.lit(Outline.ellipse(0, -0.68, 0.022, 0.016), Rgb.of(0x201010));
  }

  /** A long-legged bird. */
  static void bird(Pen pen, Dice dice) {
    Pen own = dice.chance(0.5) ? pen : pen.stretched(-1, 1);
    Rgb feather = dice.chance(0.5) ? Palette.cloth(dice) : fur(dice);
    double leg = dice.between(0.12, 0.45);
    double size = dice.between(0.14, 0.22);
    Rgb horn = Rgb.of(0xd08030).times(dice.between(0.5, 1));
    own.lit(Outline.limb(new Point(-0.03, 0), 0.012, new Point(-0.02, -leg), 0.012), horn);
    own.lit(Outline.limb(new Point(0.05, 0), 0.012, new Point(0.03, -leg), 0.012), horn);
    double y = -leg - size * 0.5;
    own.lit(
        Outline.limb(
            new Point(-size * 0.3, y + size * 0.1),
            size * 0.6,
            new Point(size * 0.5, y - size * 0.2),
            size * 0.45),
        feather);
    own.lit(
        Outline.polygon(
            -size * 0.6, y - size * 0.3, -size * 1.7, y + size * 0.5, -size * 0.5, y + size * 0.5),
        feather.times(0.75));
    Point head = new Point(size * 0.8, y - size * dice.between(0.8, 2));
    own.lit(
        Outline.limb(new Point(size * 0.5, y - size * 0.2), size * 0.3, head, size * 0.2), feather);
    own.lit(Outline.ellipse(head.x(), head.y(), size * 0.3, size * 0.28), feather.times(1.1));
    own.lit(
        Outline.polygon(
            head.x() + size * 0.2,
            head.y() - size * 0.12,
            head.x() + size * 0.8,
            head.y() + size * 0.05,
            head.x() + size * 0.2,
            head.y() + size * 0.15),
        horn);
    own.lit(
        Outline.ellipse(head.x() + size * 0.1, head.y() - size * 0.05, size * 0.05, size * 0.05),
        Rgb.of(0x101010));
  }
}
