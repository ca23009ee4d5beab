package io.nasbook.exact;

/**
 * Two sums packed into one long, the second in the low bits, and a bound for each. Packed sums add
 * like numbers.
 *
 * @param shift how many bits the second sum has
 * @param firstBound the largest allowed first sum
 * @param secondBound the largest allowed second sum
 */
record Plane(int shift, long firstBound, long secondBound) {

  long first(long packed) {
    return packed >> shift;
  }

  long second(long packed) {
    return packed & ((1L << shift) - 1);
  }

  /** The least packed sum with a first sum. */
  long withFirst(long first) {
    return first << shift;
  }

  boolean isEmpty() {
    return firstBound < 0 || secondBound < 0;
  }
}
