package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Dice;
import io.nasbook.data.draw.Paint;
import io.nasbook.data.draw.Pattern;
import io.nasbook.data.draw.Rgb;
import java.util.List;

/** The colours of things. People and look-alikes share most of them. */
final class Palette {
  private static final List<Rgb> SKIN =
      List.of(
          Rgb.of(0xf6d5c0),
          Rgb.of(0xe8b896),
          Rgb.of(0xcf9468),
          Rgb.of(0xa96c43),
          Rgb.of(0x7a4a2b),
          Rgb.of(0x4a2c1a));
  private static final List<Rgb> HAIR =
      List.of(
          Rgb.of(0x17120f),
          Rgb.of(0x2b1d14),
          Rgb.of(0x4d3019),
          Rgb.of(0x7a4f28),
          Rgb.of(0xc49a55),
          Rgb.of(0x9a3f1c),
          Rgb.of(0x8c8a88),
          Rgb.of(0xd9d6d0));
  private static final List<Rgb> STONE =
      List.of(Rgb.of(0x8f8b84), Rgb.of(0xbdb6a8), Rgb.of(0x6b6a66), Rgb.of(0x59655a));
  private static final List<Rgb> METAL =
      List.of(Rgb.of(0x3a3d40), Rgb.of(0x70777c), Rgb.of(0x5b4a33), Rgb.of(0x23402f));

  private Palette() {}

  static Rgb skin(Dice dice) {
    return between(SKIN, dice).times(dice.between(0.92, 1.06));
  }

  /** Wood, leather, card, clay, sand: in one of twenty things the same range of colours as skin. */
  static Rgb tan(Dice dice) {
    return dice.chance(0.05)
        ? between(SKIN, dice).times(dice.between(0.85, 1.08))
        : Rgb.hsv(dice.between(0.1, 0.2), dice.between(0.1, 0.5), dice.between(0.3, 0.85));
  }

  private static Rgb between(List<Rgb> scale, Dice dice) {
    double at = dice.between(0, scale.size() - 1.001);
    int low = (int) at;
    return scale.get(low).mix(scale.get(low + 1), at - low);
  }

  static Rgb hair(Dice dice) {
    return dice.chance(0.06)
        ? Rgb.hsv(dice.unit(), 0.7, 0.8)
        : dice.pick(HAIR).times(dice.between(0.8, 1.15));
  }

  static Rgb cloth(Dice dice) {
    double kind = dice.unit();
    if (kind < 0.25) {
      return Rgb.hsv(0.6, dice.between(0, 0.15), dice.between(0.08, 0.95));
    }
    if (kind < 0.45) {
      return Rgb.hsv(dice.between(0.55, 0.68), dice.between(0.3, 0.8), dice.between(0.2, 0.7));
    }
    return Rgb.hsv(dice.unit(), dice.between(0.25, 0.9), dice.between(0.25, 0.9));
  }

  /** A woven surface: plain, striped, checked or printed. */
  static Paint fabric(Pen pen, Dice dice) {
    Rgb base = cloth(dice);
    Rgb other = dice.chance(0.5) ? base.times(dice.between(0.5, 1.5)) : cloth(dice);
    Pattern pattern =
        switch (dice.below(9)) {
          case 0 -> pen.stripes(Math.PI / 2, dice.between(0.03, 0.09), 0.5);
          case 1 -> pen.stripes(0, dice.between(0.02, 0.06), dice.between(0.2, 0.5));
          case 2 -> Pattern.checks(pen.size(dice.between(0.03, 0.08)), 0.4);
          case 3 -> Pattern.clouds(pen.size(dice.between(0.03, 0.08)), dice.unit());
          default -> Pattern.PLAIN;
        };
    return Paint.of(base, other, pattern);
  }

  static Rgb wood(Dice dice) {
    return Rgb.hsv(dice.between(0.105, 0.14), dice.between(0.3, 0.7), dice.between(0.2, 0.6));
  }

  static Rgb stone(Dice dice) {
    return dice.pick(STONE).times(dice.between(0.75, 1.2));
  }

  static Rgb metal(Dice dice) {
    return dice.chance(0.25) ? cloth(dice) : dice.pick(METAL).times(dice.between(0.7, 1.4));
  }

  static Rgb leaf(Dice dice) {
    return Rgb.hsv(dice.between(0.17, 0.4), dice.between(0.3, 0.75), dice.between(0.2, 0.6));
  }

  static Rgb wall(Dice dice) {
    return dice.chance(0.3)
        ? Rgb.hsv(dice.unit(), dice.between(0.2, 0.5), dice.between(0.4, 0.85))
        : Rgb.hsv(dice.between(0.1, 0.25), dice.between(0, 0.25), dice.between(0.45, 0.98));
  }
}
