package io.nasbook.exact;

/**
 * How many ways have a second sum up to a bound, while ways are being added: a Fenwick tree.
 * Mutable.
 */
final class SecondSums {

  private final Spread spread;
  private final long[] tree;

  SecondSums(Spread spread) {
    this.spread = spread;
    this.tree = new long[Math.toIntExact(spread.cells()) + 1];
  }

  void add(long second, long count) {
    for (int at = cell(second) + 1; at < tree.length; at += at & -at) {
      tree[at] += count;
    }
  }

  private int cell(long second) {
    return (int) ((second - spread.least()) / spread.step());
  }

  long upTo(long bound) {
    long sum = 0;
    if (bound >= spread.least()) {
      for (int at = cell(Math.min(bound, spread.most())) + 1; at > 0; at &= at - 1) {
        sum += tree[at];
      }
    }
    return sum;
  }
}
