package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Dice;
import io.nasbook.data.draw.Outline;
import io.nasbook.data.draw.Paint;
import io.nasbook.data.draw.Point;
import io.nasbook.data.draw.Rgb;

/**
 * Draws a head.
 *
 * @param pen in the figure's coordinates
 * @param view from where it is seen
 * @param outfit skin, hair and hat
 * @param middle of the head
 * @param height from chin to crown
 */
record Head(Pen pen, Pose.View view, Outfit outfit, Point middle, double height) {

  /** What the head itself hides: long hair, a bun. */
  void behind() {
    switch (outfit.hairStyle()) {
      case LONG ->
          fill(ellipse(view == Pose.View.SIDE ? -0.12 : 0, 0.2, 0.48, 0.75), outfit.hair());
      case CURLY -> fill(ellipse(0, -0.08, 0.66, 0.62), outfit.hair());
      case BUN ->
          fill(ellipse(view == Pose.View.SIDE ? -0.42 : 0.05, -0.42, 0.22, 0.22), outfit.hair());
      case BALD, SHORT -> {}
    }
  }

  void front(Dice dice) {
    boolean back = view == Pose.View.BACK;
    fill(
        ellipse(0, 0, 0.385, 0.5),
        back && outfit.hairStyle() != Outfit.HairStyle.BALD ? outfit.hair() : outfit.skin());
    if (back) {
      fill(ellipse(0, 0.35, 0.24, 0.18), outfit.skin().times(0.95));
    } else {
      face(dice);
    }
    hair();
    hat();
  }

  private void face(Dice dice) {
    double look = view == Pose.View.SIDE ? 0.24 : 0.04 * dice.bell();
    Rgb dark = outfit.skin().times(0.35);
    if (view == Pose.View.SIDE) {
      fill(ellipse(0.4, 0.1, 0.08, 0.09), outfit.skin());
      fill(ellipse(look, -0.04, 0.055, 0.05), dark);
      fill(ellipse(look + 0.03, 0.27, 0.08, 0.03), dark.mix(Rgb.of(0xa02020), 0.3));
      fill(ellipse(-0.08, 0.03, 0.07, 0.11), outfit.skin().times(0.85));
      return;
    }
    for (int eye = -1; eye <= 1; eye += 2) {
      fill(ellipse(look + eye * 0.15, -0.03, 0.055, 0.045), dark);
      fill(ellipse(look + eye * 0.15, -0.14, 0.085, 0.022), outfit.hair().mix(dark, 0.4));
    }
    fill(ellipse(look, 0.12, 0.05, 0.06), outfit.skin().times(0.82));
    fill(ellipse(look, 0.27, 0.11, 0.03 + 0.02 * dice.unit()), dark.mix(Rgb.of(0xa02020), 0.3));
    if (dice.chance(0.15)) {
      fill(ellipse(look, 0.36, 0.24, 0.15), outfit.hair().mix(outfit.skin(), 0.2));
    }
  }

  private void hair() {
    if (outfit.hairStyle() == Outfit.HairStyle.BALD) {
      return;
    }
    double tilt = view == Pose.View.SIDE ? -0.5 : 0;
    double[] cap = {
      middle.x() + (view == Pose.View.SIDE ? -0.06 * height : 0),
      middle.y() - 0.1 * height,
      0.42 * height,
      0.45 * height
    };
    fill(
        Outline.segment(cap, Math.PI + tilt - 0.12, 2 * Math.PI + tilt * 0.4 + 0.12),
        outfit.hair());
  }

  private void hat() {
    Rgb felt = outfit.shoe().times(1.4);
    double[] crown = {middle.x(), middle.y() - 0.14 * height, 0.43 * height, 0.45 * height};
    switch (outfit.hat()) {
      case NONE -> {}
      case CAP -> {
        fill(Outline.segment(crown, Math.PI, 2 * Math.PI), felt);
        fill(ellipse(view == Pose.View.SIDE ? 0.45 : 0, -0.16, 0.36, 0.06), felt.times(0.7));
      }
      case BEANIE -> fill(Outline.segment(crown, Math.PI - 0.25, 2 * Math.PI + 0.25), felt);
      case BRIM -> {
        fill(Outline.segment(crown, Math.PI, 2 * Math.PI), felt);
        fill(ellipse(0, -0.16, 0.78, 0.09), felt.times(0.85));
      }
      case SCARF -> {
        fill(Outline.segment(crown, Math.PI - 0.6, 2 * Math.PI + 0.6), felt);
        fill(ellipse(0, 0.5, 0.42, 0.2), felt.times(0.9));
      }
    }
  }

  private Outline ellipse(double x, double y, double across, double down) {
    return Outline.ellipse(
        middle.x() + x * height, middle.y() + y * height, across * height, down * height);
  }

  private void fill(Outline outline, Rgb colour) {
    pen.lit(outline, Paint.of(colour));
  }
}
