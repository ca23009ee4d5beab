package io.nasbook.exact;

import java.math.BigInteger;

/** A sum of products of non-negative longs in 128 bits. Mutable. */
final class WideSum {

  private long high;
  private long low;

  void addProduct(long a, long b) {
    long productLow = a * b;
    low += productLow;
    high += Math.multiplyHigh(a, b) + (Long.compareUnsigned(low, productLow) < 0 ? 1 : 0);
  }

  BigInteger value() {
    BigInteger lowest = new BigInteger(Long.toUnsignedString(low));
    return high == 0 ? lowest : BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(lowest);
  }
}
