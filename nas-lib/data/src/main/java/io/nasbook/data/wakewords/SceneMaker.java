package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Bounds;
import io.nasbook.data.draw.Camera;
import io.nasbook.data.draw.Dice;
import io.nasbook.data.draw.Frame;
import io.nasbook.data.draw.Outline;
import io.nasbook.data.draw.Paint;
import io.nasbook.data.draw.Rgb;
import io.nasbook.data.draw.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts a scene together.
 *
 * <p>Scenes with and without people go through the same steps: a main actor of a drawn size,
 * further actors, clutter, something in front. Two things differ: who the actors are, and that half
 * of the scenes without people have no large actor, as many photographs without people are of a
 * place. So a large thing is a hint, but neither colours nor the number or place of things tell the
 * label.
 */
final class SceneMaker {
  private static final double SMALLEST = 0.006;
  private static final double LARGEST = 0.55;
  private static final double SMALL = 0.02;
  private final Dice dice;
  private final boolean people;
  private final List<Shape> shapes = new ArrayList<>();
  private final double side;

  private SceneMaker(Dice dice, boolean people) {
    this.dice = dice;
    this.people = people;
    this.side = dice.between(-0.5, 0.5);
  }

  static Scene scene(Dice dice, boolean people) {
    return new SceneMaker(dice, people).make();
  }

  private Scene make() {
    Pen pen = new Pen(shapes, Frame.SCENE, new Pen.Mood(Rgb.of(0), 0, side));
    Stage stage = dice.chance(0.5) ? Outdoors.draw(pen, dice) : Indoors.draw(pen, dice);
    List<Actor> actors = new ArrayList<>();
    actors.add(actor(stage, people, people || dice.chance(0.5) ? LARGEST : SMALL));
    int more = dice.below(3);
    for (int i = 0; i < more; i++) {
      actors.add(actor(stage, people && dice.chance(0.8), 0.2));
    }
    int clutter = dice.below(4);
    for (int i = 0; i < clutter; i++) {
      actors.add(clutter(stage));
    }
    Actor main = actors.getFirst();
    actors.removeIf(
        other -> other != main && other.ground() >= main.ground() && other.covers(main));
    actors.sort(Comparator.comparingDouble(Actor::ground));
    actors.forEach(actor -> draw(stage, actor));
    if (dice.chance(0.15)) {
      hide(stage, main.seen());
    }
    List<Bounds> boxes = actors.stream().filter(Actor::person).map(Actor::seen).toList();
    return new Scene(shapes, camera(), boxes);
  }

  /**
   * Somebody or something, and where.
   *
   * @param prop what to draw
   * @param person whether it is one
   * @param frame where
   * @param own its box in its own coordinates
   */
  private record Actor(Prop prop, boolean person, Frame frame, Bounds own) {

    Bounds seen() {
      return new Bounds(
              frame.x(own.left(), 0), frame.y(0, own.top()), frame.x(own.right(), 0), ground())
          .meet(Bounds.SCENE);
    }

    double ground() {
      return frame.y(0, own.bottom());
    }

    /** Whether this may leave too little of another to see. */
    boolean covers(Actor other) {
      return seen().meet(other.seen()).area() > 0.5 * other.seen().area();
    }
  }

  private Actor actor(Stage stage, boolean person, double largest) {
    Prop prop = (person ? (Prop) Person::draw : LookAlikes.pick(dice)).settled(dice);
    Bounds own = prop.bounds();
    double area = SMALLEST * StrictMath.pow(largest / SMALLEST, StrictMath.pow(dice.unit(), 0.35));
    double scale = Math.sqrt(area / own.area());
    Actor actor = placed(stage, new Actor(prop, person, Frame.SCENE, own), scale);
    for (int i = 0; i < 6 && actor.seen().area() < 0.85 * area; i++) {
      scale *= 1.12;
      actor = placed(stage, actor, scale);
    }
    return actor;
  }

  /**
   * Feet on the ground, inside the picture; a large one may leave it at the bottom and the sides.
   */
  private Actor placed(Stage stage, Actor actor, double scale) {
    double width = actor.own.width() * scale;
    double height = actor.own.height() * scale;
    double x = width < 0.9 ? dice.between(width / 2, 1 - width / 2) : dice.between(0.35, 0.65);
    double wanted = stage.ground(scale) + 0.02 * dice.bell();
    double lowest = height < 0.75 ? 0.99 : 0.45 + height;
    double ground = Math.min(lowest, Math.max(Math.min(height + 0.01, lowest), wanted));
    double middle = (actor.own.left() + actor.own.right()) / 2 * scale;
    Frame frame = Frame.at(x - middle, ground - actor.own.bottom() * scale, scale);
    return new Actor(actor.prop, actor.person, frame, actor.own);
  }

  private Actor clutter(Stage stage) {
    Prop prop = dice.pick(stage.clutter()).settled(dice);
    double scale = 0.08 * StrictMath.pow(8, dice.unit());
    Frame frame = Frame.at(dice.unit(), Math.min(1.05, stage.ground(scale)), scale);
    return new Actor(prop, false, frame, prop.bounds());
  }

  private void draw(Stage stage, Actor actor) {
    double scale = actor.frame.scale();
    Pen pen = new Pen(shapes, actor.frame, stage.mood(scale, side));
    double half = Math.min(0.4, actor.own.width() * 0.45);
    double middle = (actor.own.left() + actor.own.right()) / 2;
    Outline shadow = Outline.ellipse(middle + side * 0.2, actor.own.bottom(), half, half * 0.22);
    pen.fill(shadow, Paint.of(Rgb.of(0x080808)).faint(0.35));
    actor.prop.draw(pen, dice);
  }

  /** Something in front of the main actor that leaves at least half of it to see. */
  private void hide(Stage stage, Bounds box) {
    if (box.area() < 0.02) {
      return;
    }
    double part = dice.between(0.15, 0.4);
    Pen pen = new Pen(shapes, Frame.SCENE, stage.mood(1, side));
    switch (dice.below(3)) {
      case 0 -> low(stage, box, part);
      case 1 -> {
        double left = dice.chance(0.5) ? box.left() - 0.1 : box.right() - part * box.width();
        double right = left + part * box.width() + 0.1;
        pen.rough(
            Outline.box(left, -0.1, right, 1.1),
            Palette.wall(dice).times(dice.between(0.4, 1)),
            0.08,
            0.01);
      }
      default -> {
        double top = box.bottom() - part * box.height();
        Rgb wood = Palette.wood(dice);
        pen.lit(Outline.box(-0.1, top, 1.1, top + 0.03), wood.times(1.15));
        pen.lit(
            Outline.box(-0.1, top + 0.03, 1.1, 1.1),
            dice.chance(0.5) ? Paint.of(wood) : Palette.fabric(pen, dice));
      }
    }
  }

  private void low(Stage stage, Bounds box, double part) {
    Prop prop = (dice.chance(0.6) ? (Prop) Plants::bush : dice.pick(stage.clutter())).settled(dice);
    Bounds own = prop.bounds();
    double scale = part * box.height() / own.height();
    double x = (box.left() + box.right()) / 2 + 0.2 * box.width() * dice.bell();
    Frame frame = Frame.at(x, box.bottom() + 0.01, scale * 1.05);
    prop.draw(new Pen(shapes, frame, stage.mood(1, side)), dice);
  }

  private Camera camera() {
    double gain = dice.chance(0.06) ? dice.between(0.4, 0.65) : dice.between(0.75, 1.15);
    double warm = 0.06 * dice.bell();
    Rgb tint =
        new Rgb((float) (gain * (1 + warm * 0.6)), (float) gain, (float) (gain * (1 - warm)));
    double blur = dice.chance(0.12) ? dice.between(0.003, 0.009) : dice.between(0, 0.003);
    double noise = dice.chance(0.15) ? dice.between(0.015, 0.04) : dice.between(0, 0.015);
    return new Camera(
        tint, dice.between(0.75, 1.1), dice.between(0, 0.6), blur, noise, dice.nextLong());
  }
}
