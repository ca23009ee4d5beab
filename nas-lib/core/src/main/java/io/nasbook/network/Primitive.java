package io.nasbook.network;

import io.nasbook.cost.Layer;
import io.nasbook.cost.Shape;
import io.nasbook.cost.Window;

/** An operation that has no parts. */
public sealed interface Primitive extends Operation
    permits Conv2d, Linear, BatchNorm, Activation, Pool, GlobalPool, Flatten, Dropout {

  /**
   * What the operation is called in the names of layers.
   *
   * @return for instance {@code conv}
   */
  String kind();

  /**
   * The operation at a place of a network.
   *
   * @param name where it is
   * @param in shape of its input
   * @return the layer with the shape of its output and its cost
   * @throws IllegalArgumentException if the operation cannot take that input; the message names the
   *     layer, what it expects and what came
   */
  Layer at(String name, Shape in);

  /**
   * The pixels that an output pixel sees.
   *
   * @param in shape of the input
   * @return a single pixel unless the operation looks at neighbours
   */
  default Window window(Shape in) {
    return Window.of(1, 1);
  }

  /**
   * Whether the output can take the place of the input in memory. Such an operation is part of the
   * layer before it, as batch norm and activations are on a device.
   *
   * @return true for what changes each value by itself
   */
  default boolean isInPlace() {
    return false;
  }
}
