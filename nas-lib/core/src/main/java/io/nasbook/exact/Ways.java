package io.nasbook.exact;

/**
 * Ways to fill parts of a network that are being written down, all at once: going through the parts
 * with all ways keeps the tables of one part in the cache. Mutable.
 *
 * @param sums for each way the sum of what is not yet written
 * @param ranks for each way its number among those with that sum
 * @param genes for each way the genes written so far
 */
record Ways(long[] sums, long[] ranks, int[][] genes) {

  /** Room for ways that write these genes. */
  static Ways into(int[][] genes) {
    return new Ways(new long[genes.length], new long[genes.length], genes);
  }

  int size() {
    return genes.length;
  }

  void set(int way, long sum, long rank) {
    sums[way] = sum;
    ranks[way] = rank;
  }
}
