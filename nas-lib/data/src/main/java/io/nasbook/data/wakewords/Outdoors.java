package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Dice;
import io.nasbook.data.draw.Outline;
import io.nasbook.data.draw.Paint;
import io.nasbook.data.draw.Pattern;
import io.nasbook.data.draw.Point;
import io.nasbook.data.draw.Rgb;
import java.util.List;

/** Backgrounds under the sky: streets, parks, fields, beaches, snow, forests. */
final class Outdoors {
  private enum Land {
    STREET,
    PARK,
    FIELD,
    BEACH,
    SNOW,
    FOREST
  }

  private final Pen pen;
  private final Dice dice;
  private final Land land;
  private final double horizon;
  private final Rgb sky;

  private Outdoors(Pen pen, Dice dice) {
    this.pen = pen;
    this.dice = dice;
    this.land = dice.pick(List.of(Land.values()));
    this.horizon = dice.between(0.25, 0.62);
    this.sky = sky(dice);
  }

  static Stage draw(Pen pen, Dice dice) {
    Outdoors place = new Outdoors(pen, dice);
    place.above();
    place.far();
    place.ground();
    double hazy = dice.chance(0.3) ? dice.between(0.3, 0.6) : dice.between(0, 0.25);
    return new Stage(place.horizon, dice.between(0.5, 1.3), place.sky, hazy, Street.CLUTTER);
  }

  private static Rgb sky(Dice dice) {
    return switch (dice.below(5)) {
      case 0 -> Rgb.hsv(0.6, 0.05, dice.between(0.6, 0.9));
      case 1 -> Rgb.hsv(dice.between(0.1, 0.14), dice.between(0.2, 0.5), dice.between(0.7, 1));
      default -> Rgb.hsv(dice.between(0.54, 0.62), dice.between(0.2, 0.55), dice.between(0.65, 1));
    };
  }

  private void above() {
    Rgb zenith = sky.mix(Rgb.of(0x2050a0), dice.between(0, 0.5)).times(dice.between(0.7, 1));
    pen.fill(
        Outline.box(-0.1, -0.1, 1.1, horizon + 0.02),
        Paint.of(zenith, sky.mix(Rgb.of(0xffffff), 0.3), Pattern.fade(0, horizon)));
    int clouds = dice.below(5);
    for (int i = 0; i < clouds; i++) {
      Point size = new Point(dice.between(0.06, 0.25), dice.between(0.02, 0.06));
      Outline cloud = Outline.blob(dice.unit(), horizon * dice.between(0.05, 0.7), size, 0.3, dice);
      pen.fill(cloud, Paint.of(Rgb.of(0xffffff)).faint(dice.between(0.2, 0.7)));
    }
  }

  private void far() {
    switch (land) {
      case STREET -> skyline(6 + dice.below(4));
      case PARK -> {
        hills(1);
        trees(8 + dice.below(8));
        if (dice.chance(0.4)) {
          skyline(2);
        }
      }
      case FOREST -> {
        hills(1);
        trees(18 + dice.below(10));
      }
      case FIELD, SNOW -> {
        hills(1 + dice.below(3));
        trees(dice.below(6));
      }
      case BEACH -> {
        Rgb sea = Rgb.hsv(dice.between(0.48, 0.6), 0.5, dice.between(0.35, 0.7));
        pen.fill(
            Outline.box(-0.1, horizon - dice.between(0.03, 0.12), 1.1, horizon + 0.02),
            Paint.of(sea, sea.times(1.3), Pattern.stripes(Math.PI / 2, 0.012, 0.3)));
      }
    }
  }

  private void hills(int rows) {
    for (int i = 0; i < rows; i++) {
      Rgb colour = Palette.leaf(dice).mix(sky, dice.between(0.2, 0.7));
      double[] corners = new double[2 * 11];
      double high = dice.between(0.02, 0.14);
      for (int k = 0; k < 9; k++) {
        corners[2 * k] = -0.1 + 0.15 * k;
        corners[2 * k + 1] = horizon - high * dice.unit();
      }
      corners[18] = 1.1;
      corners[19] = horizon + 0.05;
      corners[20] = -0.1;
      corners[21] = horizon + 0.05;
      pen.fill(Outline.polygon(corners), Paint.of(colour));
    }
  }

  private void trees(int count) {
    for (int i = 0; i < count; i++) {
      double scale = dice.between(0.06, land == Land.FOREST ? 0.5 : 0.2);
      Pen place =
          pen.moved(dice.between(-0.05, 1.05), horizon + scale * 0.25).stretched(scale, scale);
      Plants.tree(place, dice);
    }
  }

  private void skyline(int count) {
    for (int i = 0; i < count; i++) {
      Street.house(pen.moved(dice.between(-0.05, 1.05), horizon + dice.between(0, 0.05)), dice);
    }
  }

  private void ground() {
    Rgb colour =
        switch (land) {
          case STREET -> Rgb.hsv(0.6, 0.04, dice.between(0.3, 0.65));
          case PARK, FIELD -> Palette.leaf(dice).times(1.15);
          case BEACH -> Rgb.hsv(0.11, dice.between(0.2, 0.45), dice.between(0.65, 0.95));
          case SNOW -> Rgb.hsv(0.6, 0.05, dice.between(0.8, 1));
          case FOREST -> Rgb.hsv(dice.between(0.1, 0.2), 0.45, dice.between(0.25, 0.45));
        };
    Paint.Shade shade =
        Paint.Shade.light(0, dice.between(-0.2, 0.3))
            .withGrain(dice.between(0.05, 0.25), dice.between(0.005, 0.03));
    Pattern patches = Pattern.clouds(dice.between(0.08, 0.3), dice.unit());
    pen.fill(
        Outline.box(-0.1, horizon, 1.1, 1.1),
        Paint.of(colour, colour.times(dice.between(0.75, 1.2)), patches).with(shade));
    if (land == Land.STREET || dice.chance(0.3)) {
      path();
    }
  }

  private void path() {
    double to = dice.between(0.2, 0.8);
    double from = dice.between(-0.2, 1.2);
    double half = dice.between(0.15, 0.5);
    Rgb stone =
        land == Land.STREET
            ? Rgb.hsv(0.6, 0.03, dice.between(0.2, 0.5))
            : Rgb.of(0xb09a78).times(dice.between(0.6, 1.1));
    pen.fill(
        Outline.polygon(
            to - half * 0.1, horizon, to + half * 0.1, horizon, from + half, 1.1, from - half, 1.1),
        Paint.of(stone).with(Paint.Shade.NONE.withGrain(0.1, 0.008)));
    if (land == Land.STREET) {
      pen.fill(
          Outline.polygon(
              to - 0.003, horizon, to + 0.003, horizon, from + 0.02, 1.1, from - 0.02, 1.1),
          Paint.of(Rgb.of(0xf0f0e0)).faint(0.7));
    }
  }
}
