package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Dice;
import io.nasbook.data.draw.Outline;
import io.nasbook.data.draw.Paint;
import io.nasbook.data.draw.Pattern;
import io.nasbook.data.draw.Point;
import io.nasbook.data.draw.Rgb;
import java.util.List;

/** What stands about outdoors. */
final class Street {
  static final List<Prop> CLUTTER =
      List.of(
          Street::car,
          Street::bench,
          Street::fence,
          Street::bicycle,
          Street::cone,
          Street::lamp,
          Street::sign,
          Plants::tree,
          Plants::bush,
          Street::crate);

  private Street() {}

  static void lamp(Pen pen, Dice dice) {
    Rgb metal = Palette.metal(dice);
    double high = dice.between(0.95, 1.8);
    pen.lit(Outline.limb(new Point(0, 0), 0.035, new Point(0, -0.2), 0.025), metal);
    pen.lit(Outline.limb(new Point(0, 0), 0.02, new Point(0, -high), 0.015), metal);
    Rgb glass = Rgb.of(0xfff0c0).times(dice.between(0.5, 1.05));
    if (dice.chance(0.5)) {
      pen.lit(Outline.ellipse(0, -high, 0.075, 0.08), glass);
      pen.lit(
          Outline.segment(new double[] {0, -high - 0.03, 0.08, 0.07}, Math.PI, 2 * Math.PI), metal);
    } else {
      pen.lit(Outline.limb(new Point(0, -high), 0.014, new Point(0.2, -high - 0.04), 0.02), metal);
      pen.lit(Outline.ellipse(0.22, -high - 0.02, 0.07, 0.025), glass);
    }
  }

  static void sign(Pen pen, Dice dice) {
    double high = dice.between(0.8, 1.2);
    pen.lit(Outline.limb(new Point(0, 0), 0.015, new Point(0, -high), 0.015), Palette.metal(dice));
    Rgb face = dice.chance(0.3) ? Palette.tan(dice) : Palette.cloth(dice);
    double r = dice.between(0.07, 0.13);
    double y = -high + r * 0.6;
    switch (dice.below(3)) {
      case 0 -> pen.lit(Outline.ellipse(0, y, r, r), face);
      case 1 ->
          pen.lit(Outline.polygon(0, y - r, r * 1.1, y + r * 0.8, -r * 1.1, y + r * 0.8), face);
      default -> pen.lit(Outline.box(-r, y - r * 0.8, r, y + r * 0.8), face);
    }
    Rgb mark = face.mix(dice.chance(0.5) ? Rgb.of(0xffffff) : Rgb.of(0x101010), 0.85);
    pen.lit(Outline.box(-r * 0.5, y - r * 0.12, r * 0.5, y + r * 0.15), mark);
    if (dice.chance(0.4)) {
      double w = dice.between(0.07, 0.12);
      pen.lit(
          Outline.box(-w, y + r * 1.2, w, y + r * 1.2 + dice.between(0.08, 0.35)),
          Palette.fabric(pen, dice));
    }
  }

  static void hydrant(Pen pen, Dice dice) {
    Rgb colour = Palette.cloth(dice);
    double w = dice.between(0.09, 0.14);
    pen.lit(Outline.box(-w * 1.3, -0.05, w * 1.3, 0), colour.times(0.8));
    pen.lit(Outline.box(-w, -0.6, w, -0.02), colour);
    pen.lit(
        Outline.limb(new Point(-w * 1.5, -0.45), 0.05, new Point(w * 1.5, -0.45), 0.05),
        colour.times(0.9));
    pen.lit(
        Outline.segment(new double[] {0, -0.6, w * 1.15, 0.16}, Math.PI, 2 * Math.PI),
        dice.chance(0.5) ? colour.times(1.1) : Palette.tan(dice));
    pen.lit(Outline.box(-0.025, -0.82, 0.025, -0.75), colour.times(0.7));
  }

  static void postBox(Pen pen, Dice dice) {
    Rgb colour = Palette.cloth(dice);
    double w = dice.between(0.11, 0.17);
    double leg = dice.between(0.05, 0.4);
    pen.lit(Outline.box(-w * 0.6, -leg, -w * 0.35, 0), colour.times(0.5));
    pen.lit(Outline.box(w * 0.35, -leg, w * 0.6, 0), colour.times(0.5));
    pen.lit(Outline.box(-w, -0.8, w, -leg), colour);
    pen.lit(
        Outline.segment(new double[] {0, -0.8, w, 0.15}, Math.PI, 2 * Math.PI), colour.times(1.1));
    pen.lit(Outline.box(-w * 0.7, -0.72, w * 0.7, -0.69), Rgb.of(0x181818));
    pen.lit(Outline.box(-w * 0.5, -0.6, w * 0.5, -0.42), Rgb.of(0xf0f0e8));
  }

  static void car(Pen pen, Dice dice) {
    Rgb colour = Palette.cloth(dice);
    double l = dice.between(0.95, 1.3);
    Pen own = dice.chance(0.5) ? pen : pen.stretched(-1, 1);
    own.fill(Outline.ellipse(0, -0.03, l * 1.05, 0.07), Paint.of(Rgb.of(0x101010)).faint(0.5));
    own.lit(
        Outline.polygon(-l, -0.15, -l, -0.45, -l * 0.75, -0.5, l * 0.9, -0.45, l, -0.3, l, -0.12),
        colour);
    own.lit(
        Outline.polygon(-l * 0.75, -0.48, -l * 0.5, -0.8, l * 0.2, -0.82, l * 0.55, -0.48),
        colour.times(0.9));
    Rgb glass = Rgb.of(0x9ab0c0).times(dice.between(0.3, 1));
    own.lit(
        Outline.polygon(-l * 0.63, -0.5, -l * 0.45, -0.75, -l * 0.1, -0.76, -l * 0.1, -0.5), glass);
    own.lit(
        Outline.polygon(-l * 0.04, -0.5, -l * 0.04, -0.76, l * 0.17, -0.77, l * 0.42, -0.5), glass);
    for (double x : new double[] {-l * 0.6, l * 0.6}) {
      own.lit(Outline.ellipse(x, -0.15, 0.17, 0.17), Rgb.of(0x1a1a1a));
      own.lit(Outline.ellipse(x, -0.15, 0.09, 0.09), Rgb.of(0x909498));
    }
  }

  static void bench(Pen pen, Dice dice) {
    Rgb wood = Palette.tan(dice);
    double l = dice.between(0.4, 0.7);
    for (double x : new double[] {-l * 0.85, l * 0.85}) {
      pen.lit(Outline.box(x - 0.02, -0.55, x + 0.02, 0), Rgb.of(0x303030));
    }
    for (double y : new double[] {-0.55, -0.46, -0.27}) {
      pen.lit(Outline.box(-l, y, l, y + 0.06), wood);
    }
  }

  static void fence(Pen pen, Dice dice) {
    double l = dice.between(0.6, 1.6);
    double high = dice.between(0.3, 0.75);
    Rgb colour = dice.chance(0.5) ? Palette.wood(dice) : Palette.metal(dice);
    double gap = dice.between(0.06, 0.16);
    for (double x = -l; x <= l; x += gap) {
      pen.lit(Outline.box(x - gap * 0.22, -high, x + gap * 0.22, 0), colour);
    }
    pen.lit(Outline.box(-l, -high * 0.85, l, -high * 0.75), colour.times(0.85));
    pen.lit(Outline.box(-l, -high * 0.3, l, -high * 0.2), colour.times(0.85));
  }

  static void bicycle(Pen pen, Dice dice) {
    Rgb frame = Palette.cloth(dice);
    for (double x : new double[] {-0.28, 0.28}) {
      for (int i = 0; i < 12; i++) {
        Point rim = new Point(x, -0.18).swing(i * Math.PI / 6, 0.17);
        Point next = new Point(x, -0.18).swing((i + 1) * Math.PI / 6, 0.17);
        pen.lit(Outline.limb(rim, 0.014, next, 0.014), Rgb.of(0x1c1c1c));
      }
    }
    Point hub = new Point(-0.28, -0.18);
    Point seat = new Point(-0.13, -0.48);
    Point bar = new Point(0.2, -0.5);
    Point pedal = new Point(-0.03, -0.18);
    for (Point[] tube :
        new Point[][] {
          {hub, seat},
          {hub, pedal},
          {pedal, seat},
          {pedal, bar},
          {seat, bar},
          {bar, new Point(0.28, -0.18)}
        }) {
      pen.lit(Outline.limb(tube[0], 0.014, tube[1], 0.014), frame);
    }
    pen.lit(Outline.ellipse(-0.14, -0.51, 0.07, 0.02), Rgb.of(0x202020));
    pen.lit(Outline.limb(bar, 0.012, new Point(0.27, -0.58), 0.014), Rgb.of(0x303030));
  }

  static void cone(Pen pen, Dice dice) {
    Rgb orange = Rgb.of(0xe86020).times(dice.between(0.6, 1));
    pen.lit(Outline.box(-0.16, -0.04, 0.16, 0), orange.times(0.8));
    pen.lit(Outline.polygon(-0.11, -0.04, -0.02, -0.42, 0.02, -0.42, 0.11, -0.04), orange);
    pen.lit(
        Outline.polygon(-0.075, -0.19, -0.05, -0.29, 0.05, -0.29, 0.075, -0.19), Rgb.of(0xf0f0f0));
  }

  static void crate(Pen pen, Dice dice) {
    Rgb card = Palette.tan(dice);
    double w = dice.between(0.12, 0.3);
    double h = dice.between(0.15, 0.5);
    pen.lit(
        Outline.box(-w, -h, w, 0),
        Paint.of(card, card.times(0.7), pen.stripes(Math.PI / 2, h / 3, 0.15)));
    if (dice.chance(0.5)) {
      pen.lit(Outline.box(-w * 0.6, -h * 1.6, w * 0.7, -h), Palette.tan(dice));
    }
  }

  /** A building's front; 1.0 is one scene unit here, the origin its foot. */
  static void house(Pen pen, Dice dice) {
    double half = dice.between(0.08, 0.25);
    double high = dice.between(0.15, 0.75);
    Rgb wall = Palette.wall(dice).times(dice.between(0.5, 1));
    Paint face =
        dice.chance(0.3)
            ? Paint.of(
                Rgb.of(0x9a5a42).times(dice.between(0.6, 1.1)),
                Rgb.of(0xb8a898),
                Pattern.bricks(pen.size(0.03), pen.size(0.012)))
            : Paint.of(wall);
    pen.lit(Outline.box(-half, -high, half, 0), face);
    if (high < 0.35) {
      pen.lit(
          Outline.polygon(-half * 1.1, -high, 0, -high - half * 0.8, half * 1.1, -high),
          Rgb.of(0x7a4030).times(dice.between(0.5, 1.2)));
    }
    double step = dice.between(0.05, 0.09);
    Rgb glass = Rgb.of(0x42586a).times(dice.between(0.5, 1.4));
    for (double y = -high + step * 0.4; y < -step; y += step * 1.2) {
      for (double x = -half + step * 0.4; x < half - step * 0.6; x += step) {
        Rgb pane = dice.chance(0.12) ? Rgb.of(0xf8e0a0) : glass;
        pen.lit(Outline.box(x, y, x + step * 0.5, y + step * 0.7), pane);
      }
    }
  }
}
