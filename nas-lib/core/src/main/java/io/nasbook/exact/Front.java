package io.nasbook.exact;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Ways to fill a part of a network that no other way dominates: none has at most the same sums and
 * at least the same score. Sorted by the first sum. Remembers how each was made.
 */
final class Front {

  /** Writes the genes of one of the ways. */
  interface Origin {
    void write(int index, int[] genes);
  }

  private final long[][] sums;
  private final double[] scores;
  private final Origin origin;

  private Front(long[][] sums, double[] scores, Origin origin) {
    this.sums = sums;
    this.scores = scores;
    this.origin = origin;
  }

  /** The one way to do nothing, at these sums and with this score. */
  static Front single(long[] sums, double score) {
    long[][] columns = new long[sums.length][];
    for (int m = 0; m < sums.length; m++) {
      columns[m] = new long[] {sums[m]};
    }
    return new Front(columns, new double[] {score}, (index, genes) -> {});
  }

  /** Keeps the undominated of some candidates, {@code sums[measure][candidate]}. */
  static Front of(long[][] sums, double[] scores, Origin origin) {
    int[] kept = undominated(sums, scores);
    long[][] keptSums = new long[sums.length][];
    for (int m = 0; m < sums.length; m++) {
      keptSums[m] = pick(sums[m], kept);
    }
    double[] keptScores = new double[kept.length];
    for (int i = 0; i < kept.length; i++) {
      keptScores[i] = scores[kept[i]];
    }
    return new Front(keptSums, keptScores, (index, genes) -> origin.write(kept[index], genes));
  }

  private static long[] pick(long[] values, int[] indices) {
    long[] picked = new long[indices.length];
    for (int i = 0; i < indices.length; i++) {
      picked[i] = values[indices[i]];
    }
    return picked;
  }

  /** Every way of this front with every way of another, within bounds on the sums. */
  Front times(Front other, long[] bounds) {
    int capacity = Math.multiplyExact(size(), other.size());
    int measures = sums.length;
    long[][] products = new long[measures][capacity];
    double[] productScores = new double[capacity];
    int[] from = new int[capacity];
    int count = 0;
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < other.size(); j++) {
        if (fits(i, other, j, bounds)) {
          for (int m = 0; m < measures; m++) {
            products[m][count] = sums[m][i] + other.sums[m][j];
          }
          productScores[count] = scores[i] + other.scores[j];
          from[count++] = i * other.size() + j;
        }
      }
    }
    for (int m = 0; m < measures; m++) {
      products[m] = Arrays.copyOf(products[m], count);
    }
    return of(products, Arrays.copyOf(productScores, count), productOrigin(other, from));
  }

  private Origin productOrigin(Front other, int[] from) {
    int width = other.size();
    return (index, genes) -> {
      origin.write(from[index] / width, genes);
      other.origin.write(from[index] % width, genes);
    };
  }

  boolean fits(int i, Front other, int j, long[] bounds) {
    for (int m = 0; m < sums.length; m++) {
      if (sums[m][i] + other.sums[m][j] > bounds[m]) {
        return false;
      }
    }
    return true;
  }

  /** The ways of this front or of another. */
  Front or(Front other) {
    long[][] all = new long[sums.length][];
    for (int m = 0; m < all.length; m++) {
      all[m] = Arrays.copyOf(sums[m], size() + other.size());
      System.arraycopy(other.sums[m], 0, all[m], size(), other.size());
    }
    double[] allScores = Arrays.copyOf(scores, size() + other.size());
    System.arraycopy(other.scores, 0, allScores, size(), other.size());
    return of(
        all,
        allScores,
        (index, genes) -> {
          if (index < size()) {
            origin.write(index, genes);
          } else {
            other.origin.write(index - size(), genes);
          }
        });
  }

  /** The same ways, each also doing something else. */
  Front also(Consumer<int[]> writing) {
    return new Front(
        sums,
        scores,
        (index, genes) -> {
          origin.write(index, genes);
          writing.accept(genes);
        });
  }

  private static int[] undominated(long[][] sums, double[] scores) {
    return switch (sums.length) {
      case 0 -> best(scores);
      case 1 -> byOneSum(sums[0], scores);
      case 2 -> byTwoSums(sums, scores);
      default -> byAllSums(sums, scores);
    };
  }

  private static int[] best(double[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return scores.length == 0 ? new int[0] : new int[] {best};
  }

  /** Candidates by ascending first sum, the earlier first among equals. */
  private static int[] sorted(long[] sums) {
    long n = Math.max(1, sums.length);
    long[] keys = new long[sums.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = Math.addExact(Math.multiplyExact(sums[i], n), i);
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) (keys[i] % n);
    }
    return order;
  }

  private static int[] byOneSum(long[] sums, double[] scores) {
    int[] order = sorted(sums);
    int kept = 0;
    double best = Double.NEGATIVE_INFINITY;
    for (int candidate : order) {
      if (scores[candidate] > best) {
        boolean sameSum = kept > 0 && sums[order[kept - 1]] == sums[candidate];
        kept = sameSum ? kept - 1 : kept;
        order[kept++] = candidate;
        best = scores[candidate];
      }
    }
    return Arrays.copyOf(order, kept);
  }

  /** Sweeps by the first sum and keeps a staircase of second sum and score. */
  private static int[] byTwoSums(long[][] sums, double[] scores) {
    int[] order = sortedByTwo(sums, scores);
    TreeMap<Long, Double> staircase = new TreeMap<>();
    int kept = 0;
    for (int candidate : order) {
      Map.Entry<Long, Double> below = staircase.floorEntry(sums[1][candidate]);
      if (below == null || below.getValue() < scores[candidate]) {
        Map.Entry<Long, Double> above = staircase.ceilingEntry(sums[1][candidate]);
        while (above != null && above.getValue() <= scores[candidate]) {
          staircase.remove(above.getKey());
          above = staircase.ceilingEntry(sums[1][candidate]);
        }
        staircase.put(sums[1][candidate], scores[candidate]);
        order[kept++] = candidate;
      }
    }
    return Arrays.copyOf(order, kept);
  }

  private static int[] sortedByTwo(long[][] sums, double[] scores) {
    int[] order = sorted(sums[0]);
    for (int from = 0, i = 1; i <= order.length; i++) {
      if (i == order.length || sums[0][order[i]] != sums[0][order[from]]) {
        sortTies(order, from, i, sums, scores);
        from = i;
      }
    }
    return order;
  }

  private static void sortTies(int[] order, int from, int to, long[][] sums, double[] scores) {
    for (int i = from + 1; i < to; i++) {
      int moved = order[i];
      int at = i;
      while (at > from && precedes(moved, order[at - 1], sums, scores)) {
        order[at] = order[--at];
      }
      order[at] = moved;
    }
  }

  private static boolean precedes(int a, int b, long[][] sums, double[] scores) {
    return sums[1][a] < sums[1][b] || (sums[1][a] == sums[1][b] && scores[a] > scores[b]);
  }

  private static int[] byAllSums(long[][] sums, double[] scores) {
    int[] order = sorted(sums[0]);
    int kept = 0;
    for (int candidate : order) {
      boolean dominated = false;
      for (int k = 0; k < kept && !dominated; k++) {
        dominated = dominates(order[k], candidate, sums, scores);
      }
      if (!dominated) {
        order[kept++] = candidate;
      }
    }
    return Arrays.copyOf(order, kept);
  }

  private static boolean dominates(int a, int b, long[][] sums, double[] scores) {
    for (long[] sum : sums) {
      if (sum[a] > sum[b]) {
        return false;
      }
    }
    return scores[a] >= scores[b];
  }

  /** The same ways judged by the first sum only. */
  Front onFirstSum() {
    return of(new long[][] {sums[0]}, scores, origin);
  }

  int size() {
    return scores.length;
  }

  int measures() {
    return sums.length;
  }

  long sum(int measure, int index) {
    return sums[measure][index];
  }

  double score(int index) {
    return scores[index];
  }

  void write(int index, int[] genes) {
    origin.write(index, genes);
  }
}
