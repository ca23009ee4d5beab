package io.nasbook.net.layer;

import java.util.List;

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
}
