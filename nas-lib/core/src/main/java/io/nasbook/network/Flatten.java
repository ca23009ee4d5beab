package io.nasbook.network;

import io.nasbook.cost.Cost;
import io.nasbook.cost.Layer;
import io.nasbook.cost.Shape;

/** Makes one list of all values of an image; nothing moves in memory. */
public record Flatten() implements Primitive {

  @Override
  public String kind() {
    return "flatten";
  }

  @Override
  public Layer at(String name, Shape in) {
    Shape out = Shape.square(Math.toIntExact(in.elements()), 1);
    return new Layer(name, in, out, new Cost(0, 0, 0, in.elements()));
  }

  @Override
  public boolean isInPlace() {
    return true;
  }
}
