package io.nasbook.data;

import java.util.Arrays;
import java.util.BitSet;

/** The check that two splits share no image. */
final class Disjoint {
  private Disjoint() {}

  static void check(Split first, Split second) {
    if (!first.images().source().equals(second.images().source())) {
      return;
    }
    BitSet taken = new BitSet();
    Arrays.stream(first.images().positions()).forEach(taken::set);
    Arrays.stream(second.images().positions())
        .filter(taken::get)
        .findFirst()
        .ifPresent(Disjoint::refuse);
  }

  private static void refuse(int position) {
    throw new IllegalArgumentException(
        "no image may be in two splits, but the one at position " + position + " is");
  }
}
