package io.nasbook.data.draw;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A random generator whose numbers are fixed by this file and by nothing else (SplitMix64, Steele,
 * Lea and Flood 2014): the generated images must not change with the JDK.
 */
public final class Dice implements RandomGenerator {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /**
   * A generator of its own for each pair of numbers.
   *
   * @param seed of a whole data set
   * @param stream one image, or one purpose
   * @return a generator at its start
   */
  public static Dice of(long seed, long stream) {
    return new Dice(mix(mix(seed + GOLDEN) ^ mix(stream * 0xD1B54A32D192ED03L + 1)));
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  @Override
  public long nextLong() {
    state += GOLDEN;
    return mix(state);
  }

  /**
   * Uniform in the half-open unit interval.
   *
   * @return 0 (included) to 1 (excluded), 53 random bits
   */
  public double unit() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /**
   * Uniform between two numbers.
   *
   * @param low one end
   * @param high the other end
   * @return a number between them
   */
  public double between(double low, double high) {
    return low + (high - low) * unit();
  }

  /**
   * A whole number below a bound.
   *
   * @param bound at least 1
   * @return 0 to {@code bound - 1}
   */
  public int below(int bound) {
    return (int) (unit() * bound);
  }

  /**
   * True with a probability.
   *
   * @param probability 0 to 1
   * @return whether it happened
   */
  public boolean chance(double probability) {
    return unit() < probability;
  }

  /**
   * One element, each as likely.
   *
   * @param <T> type of the elements
   * @param choices at least one
   * @return one of them
   */
  public <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /**
   * Nearly normal: the sum of four uniform numbers, scaled.
   *
   * @return mean 0, standard deviation 1, between -3.5 and 3.5
   */
  public double bell() {
    return (unit() + unit() + unit() + unit() - 2) * 1.7320508075688772;
  }
}
