package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Frame;
import io.nasbook.data.draw.Outline;
import io.nasbook.data.draw.Paint;
import io.nasbook.data.draw.Pattern;
import io.nasbook.data.draw.Rgb;
import io.nasbook.data.draw.Shape;
import java.util.List;

/**
 * Draws things in their own coordinates into a scene.
 *
 * @param shapes grows with every outline drawn
 * @param frame where the thing stands
 * @param mood the light that falls on it
 */
record Pen(List<Shape> shapes, Frame frame, Mood mood) {

  /**
   * The light on a thing.
   *
   * @param haze colour of the air
   * @param far how much of that colour lies over the thing, 0 to 1
   * @param side change of brightness from left to right
   */
  record Mood(Rgb haze, double far, double side) {}

  void fill(Outline outline, Paint paint) {
    shapes.add(new Shape(outline.in(frame), paint.behind(mood.haze(), mood.far())));
  }

  /** Fills with one colour, lit from the mood's side. */
  void lit(Outline outline, Rgb colour) {
    fill(outline, Paint.of(colour).with(Paint.Shade.light(mood.side(), -0.15)));
  }

  void lit(Outline outline, Paint paint) {
    fill(outline, paint.with(Paint.Shade.light(mood.side(), -0.15)));
  }

  /** Fills with a rough surface; the size of a grain is in own units. */
  void rough(Outline outline, Rgb colour, double strength, double grain) {
    Paint.Shade shade = Paint.Shade.light(mood.side(), -0.15).withGrain(strength, size(grain));
    fill(outline, Paint.of(colour).with(shade));
  }

  Pattern stripes(double angle, double period, double share) {
    return Pattern.stripes(angle, size(period), share);
  }

  double size(double own) {
    return own * frame.scale();
  }

  Pen with(Frame newFrame) {
    return new Pen(shapes, newFrame, mood);
  }

  Pen moved(double dx, double dy) {
    return with(frame.moved(dx, dy));
  }

  Pen turned(double angle) {
    return with(frame.turned(angle));
  }

  Pen stretched(double across, double down) {
    return with(frame.stretched(across, down));
  }
}
