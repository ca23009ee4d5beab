package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Dice;
import io.nasbook.data.draw.Outline;
import io.nasbook.data.draw.Paint;
import io.nasbook.data.draw.Point;
import io.nasbook.data.draw.Rgb;
import java.util.List;

/** What stands about indoors. */
final class Furniture {
  static final List<Prop> CLUTTER =
      List.of(
          Furniture::table,
          Furniture::sofa,
          Furniture::chair,
          Furniture::shelf,
          Furniture::floorLamp,
          Furniture::vase,
          Furniture::screen,
          Plants::potted,
          Street::crate);

  private Furniture() {}

  static void table(Pen pen, Dice dice) {
    Rgb wood = Palette.wood(dice);
    double l = dice.between(0.3, 0.7);
    double high = dice.between(0.3, 0.45);
    for (double x : new double[] {-l * 0.9, l * 0.9}) {
      pen.lit(Outline.box(x - 0.025, -high, x + 0.025, 0), wood.times(0.75));
    }
    pen.lit(Outline.box(-l, -high - 0.04, l, -high), wood);
    int things = dice.below(4);
    for (int i = 0; i < things; i++) {
      double x = l * dice.between(-0.8, 0.8);
      double h = dice.between(0.05, 0.2);
      Rgb colour = dice.chance(0.5) ? Palette.tan(dice) : Palette.cloth(dice);
      pen.lit(
          dice.chance(0.5)
              ? Outline.ellipse(x, -high - 0.04 - h / 2, h / 2, h / 2)
              : Outline.box(x - h / 3, -high - 0.04 - h, x + h / 3, -high - 0.04),
          colour);
    }
  }

  static void sofa(Pen pen, Dice dice) {
    Paint cover = Palette.fabric(pen, dice);
    double l = dice.between(0.4, 0.8);
    pen.lit(Outline.box(-l, -0.5, l, -0.05), cover);
    for (double x : new double[] {-l, l}) {
      pen.lit(Outline.limb(new Point(x, -0.08), 0.09, new Point(x, -0.28), 0.09), cover);
    }
    pen.lit(Outline.box(-l * 0.92, -0.26, l * 0.92, -0.12), cover);
    int cushions = dice.below(4);
    for (int i = 0; i < cushions; i++) {
      double x = l * dice.between(-0.7, 0.7);
      pen.turned(0)
          .lit(Outline.blob(x, -0.33, new Point(0.12, 0.1), 0.12, dice), Palette.fabric(pen, dice));
    }
  }

  static void chair(Pen pen, Dice dice) {
    Rgb wood = Palette.tan(dice);
    double w = dice.between(0.13, 0.18);
    for (double x : new double[] {-w, -w * 0.6, w * 0.6, w}) {
      pen.lit(Outline.box(x - 0.014, -0.28, x + 0.014, 0), wood.times(0.8));
    }
    pen.lit(Outline.box(-w * 1.05, -0.3, w * 1.05, -0.25), wood);
    pen.lit(Outline.box(-w, -0.57, -w + 0.025, -0.28), wood);
    pen.lit(Outline.box(w - 0.025, -0.57, w, -0.28), wood);
    pen.lit(Outline.box(-w, -0.57, w, -0.45), wood.times(1.1));
  }

  static void shelf(Pen pen, Dice dice) {
    double half = dice.between(0.2, 0.5);
    double high = dice.between(0.6, 1.25);
    Rgb wood = Palette.wood(dice);
    pen.lit(Outline.box(-half, -high, half, 0), wood.times(0.6));
    int boards = 3 + dice.below(3);
    double step = high / boards;
    for (int i = 0; i < boards; i++) {
      double floor = -step * i - 0.02;
      double x = -half * 0.93;
      while (x < half * 0.85) {
        double w = dice.between(0.03, 0.07);
        Rgb spine = dice.chance(0.2) ? Palette.tan(dice) : Palette.cloth(dice);
        pen.lit(Outline.box(x, floor - step * dice.between(0.4, 0.8), x + w * 0.9, floor), spine);
        x += dice.chance(0.15) ? w + 0.08 : w;
      }
      pen.lit(Outline.box(-half, floor, half, floor + 0.02), wood);
    }
  }

  static void floorLamp(Pen pen, Dice dice) {
    Rgb metal = Palette.metal(dice);
    double high = dice.between(0.75, 1);
    pen.lit(Outline.ellipse(0, -0.015, 0.11, 0.02), metal);
    pen.lit(Outline.limb(new Point(0, 0), 0.012, new Point(0, -high), 0.012), metal);
    double w = dice.between(0.1, 0.18);
    Rgb shade =
        dice.chance(0.4) ? Palette.cloth(dice) : Rgb.of(0xf6e4b8).times(dice.between(0.7, 1.05));
    pen.lit(
        Outline.polygon(
            -w, -high + 0.1, -w * 0.6, -high - 0.12, w * 0.6, -high - 0.12, w, -high + 0.1),
        shade);
  }

  static void vase(Pen pen, Dice dice) {
    Rgb clay = dice.chance(0.5) ? Palette.tan(dice) : Palette.cloth(dice);
    double belly = dice.between(0.12, 0.2);
    double neck = dice.between(0.03, 0.07);
    pen.lit(
        Outline.polygon(
            -belly * 0.5,
            0,
            -belly,
            -0.25,
            -belly * 0.85,
            -0.48,
            -neck,
            -0.68,
            -neck,
            -0.8,
            neck,
            -0.8,
            neck,
            -0.68,
            belly * 0.85,
            -0.48,
            belly,
            -0.25,
            belly * 0.5,
            0),
        Paint.of(clay, clay.times(0.6), pen.stripes(Math.PI / 2, dice.between(0.1, 0.3), 0.2)));
    if (dice.chance(0.5)) {
      Rgb flower = Palette.cloth(dice);
      for (int i = 0; i < 4; i++) {
        pen.lit(
            Outline.ellipse(0.07 * dice.bell(), -0.9 + 0.05 * dice.bell(), 0.05, 0.05),
            flower.times(dice.between(0.8, 1.2)));
      }
    } else {
      pen.lit(Outline.ellipse(0, -0.86, neck * 1.4, neck * 1.5), clay.times(1.1));
    }
  }

  static void screen(Pen pen, Dice dice) {
    double w = dice.between(0.3, 0.5);
    Rgb glow = dice.chance(0.5) ? Rgb.of(0x15181c) : Palette.cloth(dice);
    pen.lit(Outline.box(-w * 0.9, -0.3, w * 0.9, 0), Palette.wood(dice));
    pen.lit(Outline.box(-w, -0.3 - w * 1.15, w, -0.32), Rgb.of(0x101010));
    pen.lit(Outline.box(-w * 0.95, -0.28 - w * 1.12, w * 0.95, -0.35), glow);
    pen.lit(
        Outline.box(-w * 0.5, -0.2 - w, w * 0.2, -0.2 - w * 0.6),
        glow.mix(Palette.cloth(dice), 0.6));
  }
}
