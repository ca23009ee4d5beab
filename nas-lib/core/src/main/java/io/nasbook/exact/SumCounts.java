package io.nasbook.exact;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * How many ways of filling a part of a network have which sum: the exact distribution of a cost.
 * Sums ascend, and each has at least one way. Several measures are packed into one sum, see {@link
 * PackedChain}.
 */
final class SumCounts {

  /** Up to so many cells an array over all sums in range is used to add ways up; 128 MB. */
  private static final int MOST_CELLS = 1 << 24;

  /** So many sums are merged at most; 256 MB. */
  private static final int MOST_SUMS = 1 << 24;

  private final long[] sums;
  private final long[] counts;

  /** Made when asked for. */
  private SumIndex index;

  private SumCounts(long[] sums, long[] counts) {
    this.sums = sums;
    this.counts = counts;
  }

  static SumCounts single(long sum) {
    return new SumCounts(new long[] {sum}, new long[] {1});
  }

  private static SumCounts none() {
    return new SumCounts(new long[0], new long[0]);
  }

  int size() {
    return sums.length;
  }

  long sum(int index) {
    return sums[index];
  }

  long count(int index) {
    return counts[index];
  }

  /** The number of ways with exactly this sum. */
  long countOf(long sum) {
    return index().countOf(sum);
  }

  /** For looking many sums up. */
  SumIndex index() {
    SumIndex made = index;
    if (made == null) {
      made = SumIndex.of(sums, counts, stepOf(sums));
      index = made;
    }
    return made;
  }

  /**
   * Every way of this part with each of some options, each an own sum; keeps sums within a bound.
   */
  SumCounts times(long[] options, long bound) {
    if (sums.length == 0 || options.length == 0) {
      return none();
    }
    long least = Arrays.stream(options).min().orElseThrow();
    long most = Arrays.stream(options).max().orElseThrow();
    long low = sums[0] + least;
    long high = Math.min(bound, sums[sums.length - 1] + most);
    long step = Math.max(1, gcd(stepOf(sums), stepOf(options)));
    long cells = high < low ? 0 : (high - low) / step + 1;
    boolean dense = cells <= MOST_CELLS && cells / 64 <= (long) sums.length * options.length;
    return dense
        ? timesInCells(options, new Cells(low, high, step, (int) cells))
        : timesByMerging(options, bound);
  }

  private record Cells(long low, long high, long step, int count) {}

  private SumCounts timesInCells(long[] options, Cells cells) {
    long[] ways = new long[cells.count()];
    int[] cellOf = new int[sums.length];
    for (int i = 0; i < cellOf.length; i++) {
      cellOf[i] = (int) ((sums[i] - sums[0]) / cells.step());
    }
    for (long option : options) {
      int offset = (int) ((sums[0] + option - cells.low()) / cells.step());
      int end = firstAbove(cells.high() - option);
      for (int i = 0; i < end; i++) {
        ways[cellOf[i] + offset] += counts[i];
      }
    }
    return filled(ways, cells);
  }

  private static SumCounts filled(long[] ways, Cells cells) {
    int filled = 0;
    for (long count : ways) {
      filled += count > 0 ? 1 : 0;
    }
    long[] newSums = new long[filled];
    long[] newCounts = new long[filled];
    int next = 0;
    for (int cell = 0; cell < ways.length; cell++) {
      if (ways[cell] > 0) {
        newSums[next] = cells.low() + cell * cells.step();
        newCounts[next++] = ways[cell];
      }
    }
    return new SumCounts(newSums, newCounts);
  }

  private SumCounts timesByMerging(long[] options, long bound) {
    checkFits(options.length);
    SumCounts[] shifted = new SumCounts[options.length];
    for (int i = 0; i < options.length; i++) {
      shifted[i] = shifted(options[i], 1, bound);
    }
    return merged(shifted);
  }

  /** Every way of this part with each way of another; keeps sums within a bound. */
  SumCounts times(SumCounts other, long bound) {
    if (size() == 0 || other.size() == 0) {
      return none();
    }
    checkFits(other.size());
    SumCounts[] shifted = new SumCounts[other.size()];
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] = shifted(other.sum(i), other.count(i), bound);
    }
    return merged(shifted);
  }

  private void checkFits(int options) {
    if ((long) sums.length * options > MOST_SUMS) {
      throw new TooManySumsException(
          "numbering networks keeps at most %,d different sums in memory, but these limits leave more;"
                  .formatted(MOST_SUMS)
              + " draw samples instead, limit one of MACs, lab MACs and params only, or set tighter"
              + " limits");
    }
  }

  private static SumCounts merged(SumCounts[] parts) {
    for (int width = 1; width < parts.length; width *= 2) {
      for (int i = 0; i + width < parts.length; i += 2 * width) {
        parts[i] = parts[i].plus(parts[i + width]);
      }
    }
    return parts[0];
  }

  private SumCounts shifted(long by, long times, long bound) {
    int end = firstAbove(bound - by);
    long[] newSums = new long[end];
    long[] newCounts = new long[end];
    for (int i = 0; i < end; i++) {
      newSums[i] = sums[i] + by;
      newCounts[i] = counts[i] * times;
    }
    return new SumCounts(newSums, newCounts);
  }

  /** The ways of this part or of another. */
  SumCounts plus(SumCounts other) {
    long[] newSums = new long[Math.addExact(size(), other.size())];
    long[] newCounts = new long[newSums.length];
    int i = 0;
    int j = 0;
    int next = 0;
    while (i < size() || j < other.size()) {
      boolean takeThis = j == other.size() || (i < size() && sums[i] <= other.sums[j]);
      boolean takeOther = i == size() || (j < other.size() && other.sums[j] <= sums[i]);
      newSums[next] = takeThis ? sums[i] : other.sums[j];
      newCounts[next++] = (takeThis ? counts[i++] : 0) + (takeOther ? other.counts[j++] : 0);
    }
    return new SumCounts(Arrays.copyOf(newSums, next), Arrays.copyOf(newCounts, next));
  }

  /** The index of the first sum greater than a bound. */
  int firstAbove(long bound) {
    int low = 0;
    int high = sums.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums[middle] <= bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The ways with other sums, different ones for different sums. */
  SumCounts mapped(LongUnaryOperator change) {
    SumCounts[] ways = new SumCounts[sums.length];
    for (int i = 0; i < sums.length; i++) {
      ways[i] = new SumCounts(new long[] {change.applyAsLong(sums[i])}, new long[] {counts[i]});
    }
    return merged(ways);
  }

  /** The number of ways in all. */
  double ways() {
    return Arrays.stream(counts).asDoubleStream().sum();
  }

  /** For each sum the number of ways with at most that sum. */
  long[] cumulated() {
    long[] cumulated = counts.clone();
    Arrays.parallelPrefix(cumulated, Long::sum);
    return cumulated;
  }

  /** The greatest common divisor of another step and all differences between sums. */
  long step(long other) {
    return gcd(stepOf(sums), other);
  }

  private static long stepOf(long[] values) {
    long step = 0;
    for (int i = 1; i < values.length && step != 1; i++) {
      step = gcd(Math.abs(values[i] - values[0]), step);
    }
    return step;
  }

  static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
