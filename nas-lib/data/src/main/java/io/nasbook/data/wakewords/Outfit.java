package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Dice;
import io.nasbook.data.draw.Paint;
import io.nasbook.data.draw.Rgb;
import java.util.List;

/**
 * What a figure looks like apart from its pose and build.
 *
 * @param skin colour of face, hands and what else is bare
 * @param hair colour of the hair
 * @param hairStyle how it is worn
 * @param hat what is on the head
 * @param top cloth over the trunk
 * @param sleeve bare arms, short or long sleeves
 * @param bottom cloth over the legs
 * @param cut shape of that cloth
 * @param shoe colour of the shoes
 * @param bag what is carried
 */
record Outfit(
    Rgb skin,
    Rgb hair,
    HairStyle hairStyle,
    Hat hat,
    Paint top,
    Sleeve sleeve,
    Paint bottom,
    Cut cut,
    Rgb shoe,
    Bag bag) {

  enum HairStyle {
    BALD,
    SHORT,
    CURLY,
    LONG,
    BUN
  }

  enum Hat {
    NONE,
    CAP,
    BEANIE,
    BRIM,
    SCARF
  }

  enum Sleeve {
    NONE,
    SHORT,
    LONG
  }

  enum Cut {
    TROUSERS,
    SHORTS,
    SKIRT,
    DRESS,
    COAT
  }

  enum Bag {
    NONE,
    BACKPACK,
    HANDBAG,
    UMBRELLA
  }

  static Outfit of(Pen pen, Dice dice) {
    Paint top = Palette.fabric(pen, dice);
    Cut cut = dice.chance(0.5) ? Cut.TROUSERS : dice.pick(List.of(Cut.values()));
    return new Outfit(
        Palette.skin(dice),
        Palette.hair(dice),
        dice.pick(List.of(HairStyle.values())),
        dice.chance(0.65) ? Hat.NONE : dice.pick(List.of(Hat.values())),
        top,
        cut == Cut.COAT ? Sleeve.LONG : dice.pick(List.of(Sleeve.values())),
        cut == Cut.DRESS || cut == Cut.COAT ? top : Palette.fabric(pen, dice),
        cut,
        Palette.cloth(dice).times(0.7),
        dice.chance(0.7) ? Bag.NONE : dice.pick(List.of(Bag.values())));
  }

  boolean longLegs() {
    return cut == Cut.TROUSERS;
  }
}
