package io.nasbook.net.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/**
 * The first entries of a shared parameter along its first two axes.
 *
 * @param first along the first axis
 * @param second along the second axis, 1 where there is none
 */
record Extent(long first, long second) {

  /** The part of an array, sharing its memory; the array itself where the part is all of it. */
  NDArray of(NDArray array) {
    int axes = array.getShape().dimension();
    boolean all = array.getShape().get(0) == first;
    if (axes == 1) {
      return all ? array : array.get(new NDIndex("0:{}", first));
    }
    return all && array.getShape().get(1) == second
        ? array
        : array.get(new NDIndex("0:{}, 0:{}", first, second));
  }

  /** What either of two uses. */
  Extent join(Extent other) {
    return new Extent(Math.max(first, other.first), Math.max(second, other.second));
  }
}
