package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Rgb;
import java.util.List;

/**
 * The place where a scene happens.
 *
 * @param horizon y at which the ground ends
 * @param eye height of the camera in heights of a grown-up
 * @param haze colour of the far air
 * @param hazy how much of it lies over the farthest things
 * @param clutter what stands about there
 */
record Stage(double horizon, double eye, Rgb haze, double hazy, List<Prop> clutter) {

  /** Where the feet of a thing are that appears this tall per unit. */
  double ground(double scale) {
    return horizon + eye * scale;
  }

  Pen.Mood mood(double scale, double side) {
    double near = Math.min(1, scale * 2.5);
    return new Pen.Mood(haze, hazy * (1 - near), side);
  }
}
