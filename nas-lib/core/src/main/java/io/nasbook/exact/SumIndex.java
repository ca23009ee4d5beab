package io.nasbook.exact;

import java.util.Arrays;

/**
 * Finds the number of ways with a sum: in an array over all sums in range where that is not much
 * longer than the list of sums, else by bisection.
 */
final class SumIndex {

  /** Always short enough for an array. */
  private static final int FEW_CELLS = 1 << 16;

  private static final int MOST_CELLS_PER_SUM = 8;

  private final long[] sums;
  private final long[] counts;
  private final long step;
  private final double inverseStep;
  private final long[] cells;

  private SumIndex(long[] sums, long[] counts, long step, int cells) {
    this.sums = sums;
    this.counts = counts;
    this.step = step;
    this.inverseStep = 1.0 / step;
    this.cells = new long[cells];
    if (cells > 0) {
      for (int i = 0; i < sums.length; i++) {
        this.cells[cell(sums[i] - sums[0])] = counts[i];
      }
    }
  }

  /** An index of ascending sums whose differences are multiples of a step. */
  static SumIndex of(long[] sums, long[] counts, long step) {
    long atLeastOne = Math.max(1, step);
    long cells = sums.length == 0 ? 0 : (sums[sums.length - 1] - sums[0]) / atLeastOne + 1;
    boolean few = cells <= Math.max(FEW_CELLS, (long) MOST_CELLS_PER_SUM * sums.length);
    return new SumIndex(sums, counts, atLeastOne, few ? (int) cells : 0);
  }

  /** Exact for multiples of the step: cells are few, so the product is off by far less than 0.5. */
  private int cell(long above) {
    return (int) (above * inverseStep + 0.5);
  }

  /** The number of ways with exactly this sum. */
  long countOf(long sum) {
    if (sums.length == 0 || sum < sums[0] || sum > sums[sums.length - 1]) {
      return 0;
    }
    if (cells.length == 0) {
      int found = Arrays.binarySearch(sums, sum);
      return found < 0 ? 0 : counts[found];
    }
    long above = sum - sums[0];
    int cell = cell(above);
    return cell * step == above ? cells[cell] : 0;
  }
}
