package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Dice;
import io.nasbook.data.draw.Outline;
import io.nasbook.data.draw.Paint;
import io.nasbook.data.draw.Pattern;
import io.nasbook.data.draw.Rgb;

/** Backgrounds with walls: wall, floor, and what hangs or is built in. */
final class Indoors {
  private final Pen pen;
  private final Dice dice;
  private final double floor;
  private final Rgb wall;

  private Indoors(Pen pen, Dice dice) {
    this.pen = pen;
    this.dice = dice;
    this.floor = dice.between(0.52, 0.85);
    this.wall = Palette.wall(dice);
  }

  static Stage draw(Pen pen, Dice dice) {
    Indoors room = new Indoors(pen, dice);
    room.wall();
    room.floor();
    int pieces = 1 + dice.below(4);
    for (int i = 0; i < pieces; i++) {
      room.fixture();
    }
    double eye = dice.between(0.5, 1.1);
    double horizon = room.floor - dice.between(0.05, 0.25);
    return new Stage(horizon, eye, room.wall.times(0.6), dice.between(0, 0.15), Furniture.CLUTTER);
  }

  private void wall() {
    Rgb other = wall.times(dice.between(0.8, 1.15));
    Pattern pattern =
        switch (dice.below(6)) {
          case 0 -> Pattern.stripes(0, dice.between(0.02, 0.1), 0.5);
          case 1 -> Pattern.bricks(dice.between(0.06, 0.14), dice.between(0.025, 0.05));
          case 2 -> Pattern.checks(dice.between(0.05, 0.12), 0.12);
          case 3 -> Pattern.clouds(dice.between(0.05, 0.3), dice.unit());
          default -> Pattern.PLAIN;
        };
    Paint.Shade light = Paint.Shade.light(dice.between(-0.35, 0.35), dice.between(-0.2, 0.2));
    pen.fill(
        Outline.box(-0.1, -0.1, 1.1, floor + 0.01), Paint.of(wall, other, pattern).with(light));
  }

  private void floor() {
    Rgb colour = dice.chance(0.6) ? Palette.wood(dice) : Palette.wall(dice).times(0.8);
    Pattern pattern =
        switch (dice.below(4)) {
          case 0 -> Pattern.stripes(Math.PI / 2, dice.between(0.02, 0.06), 0.12);
          case 1 -> Pattern.checks(dice.between(0.06, 0.15), 0.1);
          case 2 -> Pattern.clouds(dice.between(0.05, 0.2), dice.unit());
          default -> Pattern.PLAIN;
        };
    Paint.Shade shade =
        Paint.Shade.light(dice.between(-0.2, 0.2), 0.2).withGrain(dice.between(0.02, 0.12), 0.01);
    pen.fill(
        Outline.box(-0.1, floor, 1.1, 1.1),
        Paint.of(colour, colour.times(0.75), pattern).with(shade));
    pen.fill(
        Outline.box(-0.1, floor - 0.015, 1.1, floor), Paint.of(wall.times(dice.between(0.5, 1.2))));
    if (dice.chance(0.35)) {
      pen.fill(
          Outline.ellipse(dice.unit(), (1 + floor) / 2, dice.between(0.2, 0.5), (1 - floor) * 0.3),
          Palette.fabric(pen, dice));
    }
  }

  private void fixture() {
    double x = dice.between(0.05, 0.95);
    switch (dice.below(5)) {
      case 0 -> window(x);
      case 1 -> picture(x);
      case 2 -> door(x);
      case 3 -> board(x);
      default -> Furniture.shelf(pen.moved(x, floor + 0.03).stretched(0.5, 0.5), dice);
    }
  }

  private void window(double x) {
    double half = dice.between(0.07, 0.18);
    double top = dice.between(0.03, 0.15);
    double bottom = top + dice.between(0.2, 0.4);
    Rgb light = Rgb.hsv(dice.between(0.5, 0.62), dice.between(0.05, 0.4), dice.between(0.3, 1.05));
    Rgb frame = dice.chance(0.6) ? Rgb.of(0xf0ece4) : Palette.wood(dice);
    pen.fill(
        Outline.box(x - half - 0.012, top - 0.012, x + half + 0.012, bottom + 0.012),
        Paint.of(frame));
    pen.fill(
        Outline.box(x - half, top, x + half, bottom),
        Paint.of(light, Palette.leaf(dice), Pattern.fade(bottom - 0.1, bottom + 0.1)));
    pen.fill(Outline.box(x - 0.005, top, x + 0.005, bottom), Paint.of(frame));
    if (dice.chance(0.5)) {
      Rgb cloth = Palette.cloth(dice);
      Paint curtain = Paint.of(cloth, cloth.times(0.75), Pattern.stripes(0, 0.02, 0.5));
      pen.fill(Outline.box(x - half - 0.06, top - 0.03, x - half * 0.7, bottom + 0.1), curtain);
      pen.fill(Outline.box(x + half * 0.7, top - 0.03, x + half + 0.06, bottom + 0.1), curtain);
    }
  }

  private void picture(double x) {
    double w = dice.between(0.04, 0.13);
    double h = w * dice.between(0.7, 1.4);
    double y = dice.between(0.15, 0.35);
    pen.fill(
        Outline.box(x - w - 0.012, y - h - 0.012, x + w + 0.012, y + h + 0.012),
        Paint.of(Palette.wood(dice).times(0.7)));
    pen.fill(
        Outline.box(x - w, y - h, x + w, y + h),
        Paint.of(
            Palette.cloth(dice),
            Palette.cloth(dice),
            Pattern.clouds(w * dice.between(0.4, 1.2), dice.unit())));
    if (dice.chance(0.5)) {
      pen.fill(
          Outline.ellipse(x + w * 0.2 * dice.bell(), y - h * 0.1, w * 0.4, h * 0.4),
          Paint.of(Palette.tan(dice)));
    }
  }

  private void door(double x) {
    double half = dice.between(0.07, 0.12);
    Rgb wood = dice.chance(0.5) ? Palette.wood(dice) : Palette.wall(dice);
    double top = floor - half * dice.between(3.8, 4.6);
    pen.fill(
        Outline.box(x - half - 0.015, top - 0.015, x + half + 0.015, floor),
        Paint.of(wood.times(0.8)));
    pen.fill(
        Outline.box(x - half, top, x + half, floor + 0.005),
        Paint.of(dice.chance(0.2) ? Rgb.of(0x20242a) : wood));
    pen.fill(
        Outline.ellipse(x + half * 0.8, (top + floor) / 2 + 0.03, 0.01, 0.01),
        Paint.of(Rgb.of(0xc0a060)));
  }

  private void board(double x) {
    double w = dice.between(0.06, 0.16);
    double y = dice.between(0.15, 0.4);
    pen.fill(Outline.box(x - w, y, x + w, y + 0.012), Paint.of(Palette.wood(dice)));
    int things = 1 + dice.below(5);
    for (int i = 0; i < things; i++) {
      double at = x + w * dice.between(-0.9, 0.9);
      double h = dice.between(0.02, 0.09);
      Rgb colour = dice.chance(0.5) ? Palette.tan(dice) : Palette.cloth(dice);
      pen.fill(
          dice.chance(0.5)
              ? Outline.box(at - h * 0.3, y - h, at + h * 0.3, y)
              : Outline.ellipse(at, y - h / 2, h / 2, h / 2),
          Paint.of(colour));
    }
  }
}
