package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Dice;
import io.nasbook.data.draw.Outline;
import io.nasbook.data.draw.Paint;
import io.nasbook.data.draw.Point;
import io.nasbook.data.draw.Rgb;

/** Clothes with nobody in them. */
final class Clothes {
  private Clothes() {}

  /** A shop's dummy: clothed trunk on a pole, no head or a bare knob. */
  static void mannequin(Pen pen, Dice dice) {
    Rgb pole = Palette.metal(dice);
    pen.lit(Outline.limb(new Point(0, -0.03), 0.012, new Point(0, -0.5), 0.012), pole);
    pen.lit(Outline.ellipse(0, -0.015, dice.between(0.1, 0.17), 0.02), pole);
    double width = dice.between(0.09, 0.13);
    Paint cloth = Palette.fabric(pen, dice);
    double hem = dice.between(-0.5, -0.25);
    pen.lit(
        Outline.polygon(
            -width * 0.75, -0.6, width * 0.75, -0.6, width * 1.3, hem, -width * 1.3, hem),
        cloth);
    pen.lit(trunk(width), dice.chance(0.6) ? cloth : Palette.fabric(pen, dice));
    pen.lit(Outline.limb(new Point(0, -0.82), 0.03, new Point(0, -0.87), 0.03), Palette.tan(dice));
    if (dice.chance(0.35)) {
      pen.lit(Outline.ellipse(0, -0.94, 0.045, 0.06), Palette.tan(dice));
    }
  }

  private static Outline trunk(double width) {
    return Outline.polygon(
        -width * 0.3,
        -0.84,
        -width,
        -0.79,
        -width * 1.1,
        -0.72,
        -width * 0.8,
        -0.6,
        -width,
        -0.48,
        width,
        -0.48,
        width * 0.8,
        -0.6,
        width * 1.1,
        -0.72,
        width,
        -0.79,
        width * 0.3,
        -0.84);
  }

  /** Coats and a hat on a stand. */
  static void coatRack(Pen pen, Dice dice) {
    Rgb wood = Palette.wood(dice);
    pen.lit(Outline.limb(new Point(0, 0), 0.016, new Point(0, -1), 0.014), wood);
    pen.lit(Outline.limb(new Point(0, -0.1), 0.012, new Point(-0.14, 0), 0.012), wood);
    pen.lit(Outline.limb(new Point(0, -0.1), 0.012, new Point(0.14, 0), 0.012), wood);
    int coats = 1 + dice.below(3);
    for (int i = 0; i < coats; i++) {
      double x = (i - (coats - 1) / 2.0) * 0.11 + 0.02 * dice.bell();
      double low = dice.between(-0.45, -0.22);
      double w = dice.between(0.08, 0.13);
      pen.lit(
          Outline.polygon(
              x - 0.03,
              -0.86,
              x + 0.03,
              -0.86,
              x + w,
              -0.78,
              x + w * 1.1,
              low,
              x - w * 1.1,
              low,
              x - w,
              -0.78),
          Palette.fabric(pen, dice));
    }
    if (dice.chance(0.6)) {
      Rgb felt = Palette.cloth(dice);
      pen.lit(Outline.segment(new double[] {0, -0.95, 0.06, 0.07}, Math.PI, 2 * Math.PI), felt);
      pen.lit(Outline.ellipse(0, -0.95, 0.11, 0.014), felt.times(0.8));
    }
  }

  /** Clothes on a line: a shirt, trousers, a towel, and nobody in them. */
  static void washing(Pen pen, Dice dice) {
    pen.lit(Outline.box(-0.5, -0.985, 0.5, -0.975), Rgb.of(0x404040));
    for (double x : new double[] {-0.3, 0, 0.3}) {
      Pen piece = pen.moved(x + 0.03 * dice.bell(), -0.98).turned(0.06 * dice.bell());
      Paint cloth = Palette.fabric(pen, dice);
      double wide = dice.between(0.09, 0.12);
      switch (dice.below(3)) {
        case 0 ->
            piece.lit(
                Outline.polygon(
                    -wide,
                    0,
                    wide,
                    0,
                    wide * 1.7,
                    0.16,
                    wide * 1.2,
                    0.2,
                    wide,
                    0.12,
                    wide,
                    0.36,
                    -wide,
                    0.36,
                    -wide,
                    0.12,
                    -wide * 1.2,
                    0.2,
                    -wide * 1.7,
                    0.16),
                cloth);
        case 1 ->
            piece.lit(
                Outline.polygon(
                    -wide,
                    0,
                    wide,
                    0,
                    wide * 1.1,
                    0.5,
                    wide * 0.35,
                    0.5,
                    0,
                    0.15,
                    -wide * 0.35,
                    0.5,
                    -wide * 1.1,
                    0.5),
                cloth);
        default -> piece.lit(Outline.box(-wide, 0, wide, dice.between(0.25, 0.45)), cloth);
      }
    }
  }

  /** A jacket over the back of a chair. */
  static void dressedChair(Pen pen, Dice dice) {
    Furniture.chair(pen, dice);
    double w = dice.between(0.13, 0.18);
    pen.lit(
        Outline.polygon(
            -w * 0.8, -0.56, w * 0.8, -0.56, w * 1.15, -0.48, w * 1.2, -0.2, w * 0.9, -0.16,
            -w * 0.9, -0.16, -w * 1.2, -0.2, -w * 1.15, -0.48),
        Palette.fabric(pen, dice));
    if (dice.chance(0.4)) {
      pen.lit(Outline.ellipse(0, -0.6, 0.07, 0.06), Palette.tan(dice));
    }
  }
}
