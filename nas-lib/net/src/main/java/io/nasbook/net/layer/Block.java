package io.nasbook.net.layer;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Steps in a row.
 *
 * @param steps in order
 * @param residual whether the block's input is added to its result
 */
public record Block(List<Step> steps, boolean residual) {
  /** Copies the list. */
  public Block {
    steps = List.copyOf(steps);
  }

  /**
   * The block with something else in place of each step.
   *
   * @param change what takes a step's place
   * @return a copy
   */
  public Block withEach(UnaryOperator<Step> change) {
    return new Block(steps.stream().map(change).toList(), residual);
  }
}
