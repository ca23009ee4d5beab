package io.nasbook.exact;

import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * Which numbers sums of parts can be: all lie a multiple of the step above the least.
 *
 * @param least the least
 * @param most the greatest
 * @param step positive
 */
record Spread(long least, long most, long step) {

  /** The spread of one of two packed sums. */
  static Spread of(List<SumCounts> parts, LongUnaryOperator number) {
    long least = 0;
    long most = 0;
    long step = 0;
    for (SumCounts part : parts) {
      long low = Long.MAX_VALUE;
      long high = Long.MIN_VALUE;
      long origin = number.applyAsLong(part.sum(0));
      for (int i = 0; i < part.size(); i++) {
        long value = number.applyAsLong(part.sum(i));
        low = Math.min(low, value);
        high = Math.max(high, value);
        step = SumCounts.gcd(Math.abs(value - origin), step);
      }
      least += low;
      most += high;
    }
    return new Spread(least, most, Math.max(1, step));
  }

  /** How many numbers there can be. */
  long cells() {
    return (most - least) / step + 1;
  }
}
