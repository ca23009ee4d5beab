package io.nasbook.network;

import io.nasbook.cost.Cost;
import io.nasbook.cost.Layer;
import io.nasbook.cost.Shape;
import io.nasbook.cost.Window;

/** The mean of each channel over the whole image: {@code [c, h, w]} to a list of c numbers. */
public record GlobalPool() implements Primitive {

  @Override
  public String kind() {
    return "pool";
  }

  @Override
  public Layer at(String name, Shape in) {
    Shape out = Shape.square(in.channels(), 1);
    return new Layer(name, in, out, new Cost(0, 0, 0, in.elements() + out.elements()));
  }

  @Override
  public Window window(Shape in) {
    return Window.of(Math.max(in.height(), in.width()), 1);
  }
}
