package io.nasbook.network;

import io.nasbook.cost.Cost;
import io.nasbook.cost.Layer;
import io.nasbook.cost.Shape;

/**
 * Sets values to zero at random while training; at inference it does nothing and costs nothing.
 *
 * @param rate share of the values, 0 up to but not including 1
 */
public record Dropout(double rate) implements Primitive {

  /** Checks the rate. */
  public Dropout {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("a dropout rate must be in [0, 1), but was " + rate);
    }
  }

  @Override
  public String kind() {
    return "dropout";
  }

  @Override
  public Layer at(String name, Shape in) {
    return new Layer(name, in, in, new Cost(0, 0, 0, in.elements()));
  }

  @Override
  public boolean isInPlace() {
    return true;
  }
}
