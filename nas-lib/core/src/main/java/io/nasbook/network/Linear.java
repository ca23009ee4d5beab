package io.nasbook.network;

import io.nasbook.cost.Layer;
import io.nasbook.cost.Shape;

/**
 * A fully connected layer with bias.
 *
 * @param inFeatures length of the input
 * @param outFeatures length of the output
 */
public record Linear(int inFeatures, int outFeatures) implements Primitive {

  /** Checks that both lengths are positive. */
  public Linear {
    if (inFeatures < 1 || outFeatures < 1) {
      throw new IllegalArgumentException(
          "a linear layer needs input and output numbers, but had %d and %d"
              .formatted(inFeatures, outFeatures));
    }
  }

  @Override
  public String kind() {
    return "linear";
  }

  @Override
  public Layer at(String name, Shape in) {
    Inputs.features(name, inFeatures, in);
    return Layer.linear(name, inFeatures, outFeatures);
  }
}
