package io.nasbook.exact;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sums of half a network as pairs of two lists, gone through in order without being kept: for
 * each sum of the other list the listed ones are a run that is in order already.
 *
 * @param listed the longer list
 * @param other the shorter list
 */
record SumPairs(SumCounts listed, SumCounts other) {

  /** Sums in the longer list; 64 MB. */
  private static final long MOST_LISTED = 1 << 22;

  /** What is done with the sum of a pair and its number of ways. */
  interface Visitor {
    void visit(long sum, long count);
  }

  /**
   * Every way of some parts up to a bound, the largest of them listed together as far as there is
   * room.
   */
  static SumPairs of(List<SumCounts> parts, long bound) {
    SumCounts listed = SumCounts.single(0);
    SumCounts other = SumCounts.single(0);
    Comparator<SumCounts> bySize = Comparator.comparingInt(SumCounts::size);
    for (SumCounts part : parts.stream().sorted(bySize.reversed()).toList()) {
      if ((long) listed.size() * part.size() <= MOST_LISTED) {
        listed = part.times(listed, bound);
      } else {
        other = part.times(other, bound);
      }
    }
    return new SumPairs(listed, other);
  }

  boolean isEmpty() {
    return listed.size() == 0 || other.size() == 0;
  }

  /** How many pairs there are. */
  double size() {
    return (double) listed.size() * other.size();
  }

  /** Where each run reaches an end. */
  int[] ends(long end) {
    return IntStream.range(0, other.size())
        .map(run -> listed.firstAbove(end - 1 - other.sum(run)))
        .toArray();
  }

  /** Goes on upwards in every run, from where it is to an end. */
  void forEachBelow(long end, int[] at, Visitor visitor) {
    for (int run = 0; run < at.length; run++) {
      long sum = other.sum(run);
      long count = other.count(run);
      int i = at[run];
      for (; i < listed.size() && listed.sum(i) + sum < end; i++) {
        visitor.visit(listed.sum(i) + sum, listed.count(i) * count);
      }
      at[run] = i;
    }
  }

  /** Goes on downwards in every run, from where it is to a start. */
  void forEachAtLeast(long start, int[] at, Visitor visitor) {
    for (int run = 0; run < at.length; run++) {
      long sum = other.sum(run);
      long count = other.count(run);
      int i = at[run];
      for (; i > 0 && listed.sum(i - 1) + sum >= start; i--) {
        visitor.visit(listed.sum(i - 1) + sum, listed.count(i - 1) * count);
      }
      at[run] = i;
    }
  }
}
