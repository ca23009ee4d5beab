package io.nasbook.exact;

import java.util.Arrays;

/** For each sum of the left half, how many ways of the right half keep the bounds beside it. */
final class Partners {

  private Partners() {}

  static long[] of(SumCounts left, SumCounts right, PackedChain packed, long[] cumulated) {
    return packed.hasTwoSums()
        ? byTwoSums(left, right, packed)
        : byOneSum(left, packed, right, cumulated);
  }

  private static long[] byOneSum(
      SumCounts left, PackedChain packed, SumCounts right, long[] cumulated) {
    long[] partners = new long[left.size()];
    int fitting = right.size();
    for (int i = 0; i < partners.length; i++) {
      long bound = packed.boundBeside(left.sum(i));
      while (fitting > 0 && right.sum(fitting - 1) > bound) {
        fitting--;
      }
      partners[i] = fitting == 0 ? 0 : cumulated[fitting - 1];
    }
    return partners;
  }

  /**
   * Goes through the left half from its largest first sum down, so that ever more of the right half
   * fits; those that fit stand in a Fenwick tree over the second sum.
   */
  private static long[] byTwoSums(SumCounts left, SumCounts right, PackedChain packed) {
    long[] seconds = new long[right.size()];
    for (int j = 0; j < seconds.length; j++) {
      seconds[j] = packed.second(right.sum(j));
    }
    long[] ascending = Arrays.stream(seconds).sorted().distinct().toArray();
    long[] tree = new long[ascending.length + 1];
    long[] partners = new long[left.size()];
    int entered = 0;
    for (int i = left.size() - 1; i >= 0; i--) {
      long bound = packed.boundBeside(left.sum(i));
      for (; entered < right.size() && right.sum(entered) <= bound; entered++) {
        int rank = Arrays.binarySearch(ascending, seconds[entered]);
        for (int at = rank + 1; at < tree.length; at += at & -at) {
          tree[at] += right.count(entered);
        }
      }
      partners[i] = prefix(tree, ascending, packed.secondBound() - packed.second(left.sum(i)));
    }
    return partners;
  }

  private static long prefix(long[] tree, long[] ascending, long bound) {
    int found = Arrays.binarySearch(ascending, bound);
    long sum = 0;
    for (int at = found >= 0 ? found + 1 : -found - 1; at > 0; at -= at & -at) {
      sum += tree[at];
    }
    return sum;
  }
}
