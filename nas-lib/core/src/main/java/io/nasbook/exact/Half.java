package io.nasbook.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Consecutive parts of a chain: their ways by packed sum, and the n-th way with a sum. Tables of
 * single slots are made when the first way is asked for, so that counting does without them.
 */
final class Half {

  private final List<Part> parts;
  private final List<SumCounts> before = new ArrayList<>();
  private final List<Long> bounds = new ArrayList<>();
  private final SumCounts all;
  private List<List<SumCounts>> steps = List.of();

  Half(List<Part> parts, long start, long bound) {
    this.parts = parts;
    long rest = parts.stream().mapToLong(Part::least).sum();
    SumCounts current = SumCounts.single(start);
    for (Part part : parts) {
      before.add(current);
      rest -= part.least();
      bounds.add(bound - rest);
      current = part.after(current, bound - rest);
    }
    this.all = current;
  }

  /** All ways by sum. */
  SumCounts all() {
    return all;
  }

  /** Writes the genes of some ways, given by their sums and their ranks among those with them. */
  void write(Ways ways) {
    if (steps.isEmpty()) {
      steps =
          IntStream.range(0, parts.size())
              .mapToObj(i -> parts.get(i).steps(before.get(i), bounds.get(i)))
              .toList();
    }
    for (int i = parts.size() - 1; i >= 0; i--) {
      parts.get(i).write(steps.get(i), ways);
    }
  }

  /** Where to cut a chain in two so that the halves have few different sums. */
  static int cut(PackedChain chain) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int cut = 0; cut <= chain.parts().size(); cut++) {
      List<Part> left = chain.parts().subList(0, cut);
      List<Part> right = chain.parts().subList(cut, chain.parts().size());
      double sums = sums(left) + sums(right);
      if (sums < least && countable(left) && countable(right)) {
        best = cut;
        least = sums;
      }
    }
    if (best < 0) {
      throw new IllegalArgumentException(
          "%s networks are more than can be counted exactly".formatted(chain.networks()));
    }
    return best;
  }

  private static BigInteger networks(List<Part> parts) {
    return parts.stream().map(Part::networks).reduce(BigInteger.ONE, BigInteger::multiply);
  }

  private static boolean countable(List<Part> parts) {
    return networks(parts).bitLength() < Long.SIZE;
  }

  /** An estimate: no more sums than networks, nor than steps in the range. */
  private static double sums(List<Part> parts) {
    double range = 0;
    long step = 0;
    for (Part part : parts) {
      range += part.most() - part.least();
      step = part.own().step(step);
    }
    return Math.min(networks(parts).doubleValue(), range / Math.max(1, step) + 1);
  }
}
