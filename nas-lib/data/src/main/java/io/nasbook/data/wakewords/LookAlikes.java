package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Dice;
import io.nasbook.data.draw.Outline;
import io.nasbook.data.draw.Paint;
import io.nasbook.data.draw.Point;
import io.nasbook.data.draw.Rgb;
import java.util.List;

/** Things of about a person's size that share a person's colours, clothes or outline. */
final class LookAlikes {
  static final List<Prop> ALL =
      List.of(
          LookAlikes::mannequin,
          LookAlikes::coatRack,
          LookAlikes::statue,
          LookAlikes::scarecrow,
          LookAlikes::washing,
          LookAlikes::dressedChair,
          LookAlikes::snowman,
          LookAlikes::teddy,
          LookAlikes::cupboard,
          Animals::standing,
          Animals::sitting,
          Animals::bird,
          Street::lamp,
          Street::sign,
          Street::hydrant,
          Street::postBox,
          Plants::tree,
          Plants::cactus,
          Plants::potted,
          Furniture::floorLamp,
          Furniture::vase);

  private LookAlikes() {}

  /** A shop's dummy: clothed trunk on a pole, no head or a bare knob. */
  private static void mannequin(Pen pen, Dice dice) {
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
  private static void coatRack(Pen pen, Dice dice) {
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

  /** A monument: a person's posture in one stone on a plinth. */
  private static void statue(Pen pen, Dice dice) {
    Rgb stone = Palette.stone(dice);
    double plinth = dice.between(0.15, 0.35);
    double half = dice.between(0.13, 0.2);
    pen.rough(Outline.box(-half, -plinth, half, 0), stone.times(0.85), 0.15, 0.02);
    pen.rough(
        Outline.box(-half * 1.15, -plinth - 0.03, half * 1.15, -plinth),
        stone.times(0.95),
        0.1,
        0.02);
    Pen top = pen.moved(0, -plinth - 0.03).stretched(0.75, 0.75);
    double robe = dice.between(0.13, 0.2);
    top.rough(
        Outline.polygon(-robe, 0, -0.1, -0.5, -0.13, -0.8, 0.13, -0.8, 0.1, -0.5, robe, 0),
        stone,
        0.12,
        0.02);
    double reach = dice.between(0.2, 2.6);
    Point shoulder = new Point(0.12, -0.77);
    Point elbow = shoulder.swing(reach, 0.17);
    top.rough(Outline.limb(shoulder, 0.035, elbow, 0.03), stone.times(1.06), 0.12, 0.02);
    top.rough(
        Outline.limb(elbow, 0.03, elbow.swing(reach + dice.between(-0.5, 0.8), 0.16), 0.022),
        stone.times(1.06),
        0.12,
        0.02);
    top.rough(Outline.ellipse(0, -0.9, 0.055, 0.075), stone.times(1.08), 0.12, 0.02);
  }

  /** A cross of sticks in old clothes with a sack for a head. */
  private static void scarecrow(Pen pen, Dice dice) {
    Rgb stick = Palette.wood(dice);
    Paint shirt = Palette.fabric(pen, dice);
    pen.lit(Outline.limb(new Point(0, 0), 0.014, new Point(0, -0.85), 0.014), stick);
    double drop = dice.between(-0.04, 0.04);
    pen.lit(
        Outline.limb(new Point(-0.36, -0.72 + drop), 0.012, new Point(0.36, -0.72 - drop), 0.012),
        stick);
    pen.lit(
        Outline.polygon(
            -0.28,
            -0.77 + drop,
            0.28,
            -0.77 - drop,
            0.27,
            -0.66,
            0.1,
            -0.66,
            0.13,
            -0.38,
            -0.13,
            -0.38,
            -0.1,
            -0.66,
            -0.27,
            -0.66),
        shirt);
    pen.rough(Outline.ellipse(0, -0.87, 0.065, 0.075), Palette.tan(dice), 0.2, 0.01);
    Rgb straw = Rgb.of(0xc8a850).times(dice.between(0.6, 1));
    pen.lit(Outline.ellipse(0, -0.91, 0.13, 0.02), straw);
    pen.lit(Outline.segment(new double[] {0, -0.91, 0.06, 0.09}, Math.PI, 2 * Math.PI), straw);
  }

  /** Clothes on a line: a shirt, trousers, a towel, and nobody in them. */
  private static void washing(Pen pen, Dice dice) {
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
  private static void dressedChair(Pen pen, Dice dice) {
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

  private static void snowman(Pen pen, Dice dice) {
    Rgb snow = dice.chance(0.6) ? Rgb.of(0xf2f4f8).times(dice.between(0.8, 1)) : Palette.tan(dice);
    pen.lit(Outline.ellipse(0, -0.2, 0.23, 0.2), snow);
    pen.lit(Outline.ellipse(0, -0.5, 0.17, 0.15), snow);
    pen.lit(Outline.ellipse(0, -0.75, 0.12, 0.115), snow);
    Rgb coal = Rgb.of(0x202020);
    pen.lit(Outline.ellipse(-0.04, -0.78, 0.014, 0.014), coal);
    pen.lit(Outline.ellipse(0.04, -0.78, 0.014, 0.014), coal);
    pen.lit(Outline.polygon(0, -0.75, 0, -0.72, 0.09, -0.73), Rgb.of(0xe07020));
    pen.lit(
        Outline.limb(new Point(-0.15, -0.55), 0.01, new Point(-0.33, -0.7), 0.006),
        Rgb.of(0x4a3020));
    pen.lit(
        Outline.limb(new Point(0.15, -0.55), 0.01, new Point(0.33, -0.66), 0.006),
        Rgb.of(0x4a3020));
    pen.lit(Outline.box(-0.13, -0.66, 0.13, -0.61), Palette.cloth(dice));
  }

  private static void teddy(Pen pen, Dice dice) {
    Rgb fur = Palette.tan(dice);
    Rgb pale = fur.mix(Rgb.of(0xffe8c8), 0.4);
    for (int side = -1; side <= 1; side += 2) {
      pen.rough(Outline.ellipse(side * 0.14, -0.84, 0.065, 0.065), fur, 0.15, 0.012);
      pen.rough(
          Outline.limb(new Point(side * 0.15, -0.55), 0.07, new Point(side * 0.3, -0.35), 0.07),
          fur,
          0.15,
          0.012);
      pen.rough(
          Outline.limb(new Point(side * 0.12, -0.15), 0.09, new Point(side * 0.25, -0.08), 0.08),
          fur,
          0.15,
          0.012);
    }
    pen.rough(Outline.ellipse(0, -0.33, 0.21, 0.28), fur, 0.15, 0.012);
    pen.lit(Outline.ellipse(0, -0.3, 0.12, 0.18), pale);
    pen.rough(Outline.ellipse(0, -0.7, 0.18, 0.165), fur, 0.15, 0.012);
    pen.lit(Outline.ellipse(0, -0.65, 0.08, 0.06), pale);
    pen.lit(Outline.ellipse(0, -0.68, 0.025, 0.018), Rgb.of(0x201010));
    pen.lit(Outline.ellipse(-0.065, -0.74, 0.017, 0.02), Rgb.of(0x201010));
    pen.lit(Outline.ellipse(0.065, -0.74, 0.017, 0.02), Rgb.of(0x201010));
  }

  /** A tall piece with a round thing on top. */
  private static void cupboard(Pen pen, Dice dice) {
    double half = dice.between(0.1, 0.2);
    double high = dice.between(0.6, 0.85);
    Rgb wood = dice.chance(0.5) ? Palette.tan(dice) : Palette.cloth(dice);
    pen.lit(Outline.box(-half, -high, half, 0), wood);
    int drawers = 2 + dice.below(4);
    for (int i = 0; i < drawers; i++) {
      double top = -high + high * i / drawers;
      pen.lit(
          Outline.box(-half * 0.9, top + 0.012, half * 0.9, top + high / drawers - 0.012),
          wood.times(1.12));
      pen.lit(Outline.ellipse(0, top + high / drawers / 2, 0.012, 0.012), wood.times(0.5));
    }
    double ball = dice.between(0.05, 0.09);
    pen.lit(
        Outline.ellipse(0.3 * half * dice.bell(), -high - ball, ball, ball * 1.1),
        Palette.tan(dice));
  }
}
