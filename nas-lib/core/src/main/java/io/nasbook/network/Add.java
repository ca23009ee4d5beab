package io.nasbook.network;

import io.nasbook.cost.Shape;
import java.util.List;

/**
 * The sum of branches with outputs of one shape, as in a residual block. It costs no MACs.
 *
 * @param branches at least two
 */
public record Add(List<Operation> branches) implements Join {

  /** Copies the branches and checks that there are several. */
  public Add {
    branches = Inputs.branches("an addition", branches);
  }

  /**
   * The sum of branches.
   *
   * @param branches at least two
   * @return the sum
   */
  public static Add of(Operation... branches) {
    return new Add(List.of(branches));
  }

  /**
   * A residual block (He et al., 2016): what comes in is added to what the operations make of it.
   *
   * @param operations in order; their output must have the shape of their input
   * @return the block
   */
  public static Add residual(Operation... operations) {
    return of(Sequential.of(operations), Sequential.of());
  }

  @Override
  public String kind() {
    return "add";
  }

  @Override
  public Shape out(String name, List<Shape> outs) {
    if (outs.stream().distinct().count() > 1) {
      throw new IllegalArgumentException(
          "%s expects branches of one shape, but got %s; a 1x1 convolution in the shorter branch"
                  .formatted(name, outs)
              + " can change channels and size");
    }
    return outs.getFirst();
  }
}
