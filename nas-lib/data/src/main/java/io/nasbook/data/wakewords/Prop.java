package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Bounds;
import io.nasbook.data.draw.Dice;
import io.nasbook.data.draw.Frame;
import io.nasbook.data.draw.Rgb;
import io.nasbook.data.draw.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A thing that can stand in a scene, drawn in its own coordinates: the origin is on the ground, y
 * points down, and one unit is the height of a grown-up.
 */
@FunctionalInterface
interface Prop {

  void draw(Pen pen, Dice dice);

  /** The thing with its dice thrown: it looks the same wherever it is drawn. */
  default Prop settled(Dice dice) {
    long seed = dice.nextLong();
    return (pen, ignored) -> draw(pen, Dice.of(seed, 0));
  }

  /** The box that a settled thing takes in its own coordinates. */
  default Bounds bounds() {
    List<Shape> shapes = new ArrayList<>();
    draw(new Pen(shapes, Frame.SCENE, new Pen.Mood(Rgb.of(0), 0, 0)), Dice.of(0, 0));
    return shapes.stream().map(s -> Bounds.of(s.outline())).reduce(Bounds.NOTHING, Bounds::join);
  }
}
