package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Dice;
import io.nasbook.data.draw.Outline;
import io.nasbook.data.draw.Point;
import io.nasbook.data.draw.Rgb;

/** Trees, bushes, pots. */
final class Plants {
  private Plants() {}

  static void tree(Pen pen, Dice dice) {
    double high = dice.between(0.9, 2.2);
    double thick = dice.between(0.03, 0.09);
    Rgb bark = Palette.wood(dice).times(0.7);
    double bend = 0.08 * dice.bell();
    Point fork = new Point(bend, -high * 0.5);
    pen.rough(Outline.limb(new Point(0, 0), thick, fork, thick * 0.7), bark, 0.25, 0.02);
    if (dice.chance(0.25)) {
      conifer(pen, dice, high);
      return;
    }
    boolean bare = dice.chance(0.2);
    for (int i = 0; i < (bare ? 7 : 3); i++) {
      Point tip = fork.swing(Math.PI + 0.55 * dice.bell(), high * dice.between(0.2, 0.45));
      pen.lit(Outline.limb(fork, thick * 0.5, tip, thick * 0.12), bark);
    }
    Rgb leaf = Palette.leaf(dice);
    for (int i = 0; i < (bare ? 0 : 6); i++) {
      double x = bend + high * 0.16 * dice.bell();
      double y = -high * 0.75 + high * 0.11 * dice.bell();
      double r = high * dice.between(0.12, 0.22);
      pen.rough(
          Outline.blob(x, y, new Point(r, r * 0.85), 0.25, dice),
          leaf.times(dice.between(0.75, 1.25)),
          0.35,
          0.04);
    }
  }

  private static void conifer(Pen pen, Dice dice, double high) {
    Rgb leaf = Palette.leaf(dice).times(0.75);
    for (int i = 0; i < 4; i++) {
      double low = -high * (0.15 + 0.2 * i);
      double half = high * 0.24 * (1 - 0.2 * i);
      pen.rough(
          Outline.polygon(-half, low, 0, low - high * 0.36, half, low),
          leaf.times(1 + 0.08 * i),
          0.3,
          0.04);
    }
  }

  static void bush(Pen pen, Dice dice) {
    Rgb leaf = Palette.leaf(dice);
    double wide = dice.between(0.2, 0.6);
    double high = dice.between(0.15, 0.5);
    for (int i = 0; i < 5; i++) {
      double x = (i - 2) * wide * 0.35;
      double h = high * dice.between(0.6, 1);
      pen.rough(
          Outline.blob(x, -h * 0.5, new Point(wide * 0.4, h * 0.6), 0.25, dice),
          leaf.times(dice.between(0.8, 1.2)),
          0.35,
          0.04);
    }
  }

  static void cactus(Pen pen, Dice dice) {
    Rgb green = dice.chance(0.7) ? Palette.leaf(dice) : Palette.tan(dice);
    double thick = dice.between(0.06, 0.09);
    pen.rough(Outline.limb(new Point(0, 0), thick, new Point(0, -0.9), thick), green, 0.15, 0.02);
    for (int side = -1; side <= 1; side += 2) {
      double y = -dice.between(0.4, 0.65);
      Point elbow = new Point(side * dice.between(0.15, 0.22), y);
      double turn = dice.chance(0.75) ? -1 : 1;
      pen.rough(Outline.limb(new Point(0, y), thick * 0.6, elbow, thick * 0.6), green, 0.15, 0.02);
      pen.rough(
          Outline.limb(
              elbow, thick * 0.6, elbow.plus(0, turn * dice.between(0.12, 0.28)), thick * 0.55),
          green,
          0.15,
          0.02);
    }
  }

  static void potted(Pen pen, Dice dice) {
    double pot = dice.between(0.1, 0.16);
    double high = dice.between(0.5, 1);
    Rgb leaf = Palette.leaf(dice);
    Point rim = new Point(0, -0.24);
    int stems = 6 + dice.below(7);
    for (int i = 0; i < stems; i++) {
      double angle = Math.PI + 0.5 * dice.bell();
      Point tip = rim.swing(angle, high * dice.between(0.4, 0.9));
      pen.lit(Outline.limb(rim, 0.008, tip, 0.008), leaf.times(0.7));
      pen.lit(
          Outline.ellipse(tip.x(), tip.y(), dice.between(0.03, 0.09), dice.between(0.04, 0.09)),
          leaf.times(dice.between(0.7, 1.4)));
    }
    pen.lit(
        Outline.polygon(-pot, -0.26, pot, -0.26, pot * 0.75, 0, -pot * 0.75, 0), Palette.tan(dice));
  }
}
