package io.nasbook.network;

import io.nasbook.cost.Cost;
import io.nasbook.cost.Layer;
import io.nasbook.cost.Shape;

/**
 * A batch norm with a weight and a bias for each channel.
 *
 * @param channels of its input
 */
public record BatchNorm(int channels) implements Primitive {

  /** Checks that there are channels. */
  public BatchNorm {
    if (channels < 1) {
      throw new IllegalArgumentException("a batch norm needs channels, but had " + channels);
    }
  }

  @Override
  public String kind() {
    return "bn";
  }

  @Override
  public Layer at(String name, Shape in) {
    Inputs.channels(name, channels, in);
    return new Layer(name, in, in, new Cost(0, in.elements(), 2L * channels, in.elements()));
  }

  @Override
  public boolean isInPlace() {
    return true;
  }
}
