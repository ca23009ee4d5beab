package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Dice;
import io.nasbook.data.draw.Outline;
import io.nasbook.data.draw.Paint;
import io.nasbook.data.draw.Point;
import io.nasbook.data.draw.Rgb;
import java.util.List;

/** Things of about a person's size that share a person's colours, clothes or outline. */
final class LookAlikes {
  private static final List<Prop> LIKE_PEOPLE =
      List.of(
          Clothes::mannequin,
          Clothes::coatRack,
          LookAlikes::statue,
          LookAlikes::scarecrow,
          Clothes::washing,
          Clothes::dressedChair,
          LookAlikes::snowman,
          LookAlikes::teddy);
  private static final List<Prop> OTHERS =
      List.of(
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

  /** One that has a person's clothes or outline in a tenth of all cases. */
  static Prop pick(Dice dice) {
    return dice.pick(dice.chance(0.1) ? LIKE_PEOPLE : OTHERS);
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
