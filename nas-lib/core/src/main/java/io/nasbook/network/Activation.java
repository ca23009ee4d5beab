package io.nasbook.network;

import io.nasbook.cost.Cost;
import io.nasbook.cost.Layer;
import io.nasbook.cost.Shape;
import java.util.Locale;

/** A function of each value by itself. It costs no MACs and no parameters. */
public enum Activation implements Primitive {
  /** {@code max(0, x)}. */
  RELU,
  /** {@code min(max(0, x), 6)}. */
  RELU6,
  /** {@code x * relu6(x + 3) / 6}. */
  HARD_SWISH,
  /** {@code 1 / (1 + exp(-x))}. */
  SIGMOID,
  /** The hyperbolic tangent. */
  TANH;

  @Override
  public String kind() {
    return name().toLowerCase(Locale.ROOT);
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
