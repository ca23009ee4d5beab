package io.nasbook.exact;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Joins two fronts to the pair with the highest score within bounds, without trying all pairs. */
final class BestPair {

  private final Front left;
  private final Front right;
  private final long[] bounds;
  private double best = Double.NEGATIVE_INFINITY;
  private int bestLeft;
  private int bestRight;

  private BestPair(Front left, Front right, long[] bounds) {
    this.left = left;
    this.right = right;
    this.bounds = bounds;
  }

  /** Writes the genes of the best pair and returns its score; empty if no pair keeps the bounds. */
  static Optional<Double> write(Front left, Front right, long[] bounds, int[] genes) {
    BestPair search = new BestPair(left, right, bounds);
    if (bounds.length <= 2) {
      search.sweep();
    } else {
      search.tryAll();
    }
    if (search.best == Double.NEGATIVE_INFINITY) {
      return Optional.empty();
    }
    left.write(search.bestLeft, genes);
    right.write(search.bestRight, genes);
    return Optional.of(search.best);
  }

  /**
   * Goes through the left front from its largest first sum down, so that ever more of the right
   * front fits; those that fit stand in a Fenwick tree of prefix maxima over the second sum.
   */
  private void sweep() {
    long[] seconds = IntStream.range(0, right.size()).mapToLong(j -> sum(right, 1, j)).toArray();
    Arrays.sort(seconds);
    int[] tree = new int[seconds.length + 1];
    Arrays.fill(tree, -1);
    int entered = 0;
    for (int i = left.size() - 1; i >= 0; i--) {
      while (entered < right.size() && sum(left, 0, i) + sum(right, 0, entered) <= bound(0)) {
        enter(tree, seconds, entered++);
      }
      int partner = find(tree, seconds, bound(1) - sum(left, 1, i));
      if (partner >= 0) {
        consider(i, partner);
      }
    }
  }

  private static long sum(Front front, int measure, int index) {
    return front.measures() > measure ? front.sum(measure, index) : 0;
  }

  private long bound(int measure) {
    return bounds.length > measure ? bounds[measure] : Long.MAX_VALUE;
  }

  private void enter(int[] tree, long[] seconds, int candidate) {
    int rank = Arrays.binarySearch(seconds, sum(right, 1, candidate));
    while (rank > 0 && seconds[rank - 1] == seconds[rank]) {
      rank--;
    }
    for (int at = rank + 1; at < tree.length; at += at & -at) {
      if (tree[at] < 0 || right.score(candidate) > right.score(tree[at])) {
        tree[at] = candidate;
      }
    }
  }

  private int find(int[] tree, long[] seconds, long bound) {
    int low = 0;
    int high = seconds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (seconds[middle] <= bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int found = -1;
    for (int at = low; at > 0; at -= at & -at) {
      if (tree[at] >= 0 && (found < 0 || right.score(tree[at]) > right.score(found))) {
        found = tree[at];
      }
    }
    return found;
  }

  private void tryAll() {
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        if (left.fits(i, right, j, bounds)) {
          consider(i, j);
        }
      }
    }
  }

  private void consider(int i, int j) {
    double score = left.score(i) + right.score(j);
    if (score > best) {
      best = score;
      bestLeft = i;
      bestRight = j;
    }
  }
}
