package io.nasbook.predict;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Kendall's rank correlation tau-b in O(n log n) (Knight, 1966). */
public final class KendallTau {

  private KendallTau() {}

  /**
   * How well two rankings agree.
   *
   * @param x values of one ranking
   * @param y values of the other, in the same order
   * @return 1 for the same order, -1 for the opposite, 0 for no relation; NaN if all values of one
   *     are equal
   */
  public static double of(double[] x, double[] y) {
    if (x.length != y.length || x.length < 2) {
      throw new IllegalArgumentException(
          "tau needs two equally long rankings of at least 2 values, but had %d and %d"
              .formatted(x.length, y.length));
    }
    Integer[] order =
        IntStream.range(0, x.length)
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(i -> x[i]).thenComparingDouble(i -> y[i]))
            .toArray(Integer[]::new);
    double[] byX = Arrays.stream(order).mapToDouble(i -> x[i]).toArray();
    double[] yByX = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();
    long tiedInBoth = tiedInBoth(byX, yByX);
    long tiedInX = tied(byX);
    long swaps = sortCountingSwaps(yByX, new double[yByX.length], 0, yByX.length);
    long tiedInY = tied(yByX);
    long pairs = pairs(x.length);
    double concordantMinusDiscordant = pairs - tiedInX - tiedInY + tiedInBoth - 2.0 * swaps;
    return concordantMinusDiscordant / Math.sqrt((double) (pairs - tiedInX) * (pairs - tiedInY));
  }

  private static long pairs(long n) {
    return n * (n - 1) / 2;
  }

  private static long tied(double[] sorted) {
    long tied = 0;
    for (int from = 0, i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[from]) {
        tied += pairs(i - from);
        from = i;
      }
    }
    return tied;
  }

  private static long tiedInBoth(double[] x, double[] y) {
    long tied = 0;
    for (int from = 0, i = 1; i <= x.length; i++) {
      if (i == x.length || x[i] != x[from] || y[i] != y[from]) {
        tied += pairs(i - from);
        from = i;
      }
    }
    return tied;
  }

  private static long sortCountingSwaps(double[] values, double[] buffer, int from, int to) {
    if (to - from < 2) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    long swaps =
        sortCountingSwaps(values, buffer, from, middle)
            + sortCountingSwaps(values, buffer, middle, to);
    int left = from;
    int right = middle;
    for (int out = from; out < to; out++) {
      if (right >= to || (left < middle && values[left] <= values[right])) {
        buffer[out] = values[left++];
      } else {
        swaps += middle - left;
        buffer[out] = values[right++];
      }
    }
    System.arraycopy(buffer, from, values, from, to - from);
    return swaps;
  }
}
