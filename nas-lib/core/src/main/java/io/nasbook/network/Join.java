package io.nasbook.network;

import io.nasbook.cost.Shape;
import java.util.List;

/** Branches that take the same input and whose outputs become one. */
public sealed interface Join extends Operation permits Add, Concat {

  /**
   * The branches.
   *
   * @return in the order in which they are computed
   */
  List<Operation> branches();

  /**
   * What the join is called in the names of layers.
   *
   * @return for instance {@code add}
   */
  String kind();

  /**
   * The shape of the joined output.
   *
   * @param name where the join is
   * @param outs the outputs of the branches
   * @return the shape
   * @throws IllegalArgumentException if the shapes cannot be joined; the message names the layer
   *     and what came
   */
  Shape out(String name, List<Shape> outs);
}
