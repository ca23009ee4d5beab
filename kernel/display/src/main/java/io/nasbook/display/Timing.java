package io.nasbook.display;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * How long code takes: several runs of so many loops each, after the code is warm.
 *
 * @param loops how often each run called the code
 * @param nanosPerLoop the mean of each run, in nanoseconds
 */
public record Timing(long loops, double[] nanosPerLoop) {

  private static final int RUNS = 7;
  private static final long WARM_NANOS = 200_000_000;
  private static final long RUN_NANOS = 100_000_000;

  /** Where values go, so that the compiler cannot leave out what computes them. */
  private static volatile Object sink;

  /** Copies the runs. */
  public Timing {
    if (loops < 1 || nanosPerLoop.length == 0) {
      throw new IllegalArgumentException("a timing needs at least one run of one loop");
    }
    nanosPerLoop = nanosPerLoop.clone();
  }

  /** Code without a value. */
  @FunctionalInterface
  public interface Block {
    /**
     * Runs the code.
     *
     * @throws Exception any error
     */
    void run() throws Exception;
  }

  /**
   * Times an expression.
   *
   * @param loops how often a run calls it; 0 chooses enough for a tenth of a second
   * @param runs how many runs; 0 takes seven
   * @param code the code
   * @return the timing
   * @throws Exception what the code throws
   */
  public static Timing of(long loops, int runs, Callable<?> code) throws Exception {
    return measure(loops, runs, () -> sink = code.call());
  }

  /**
   * Times statements.
   *
   * @param loops how often a run calls them; 0 chooses enough for a tenth of a second
   * @param runs how many runs; 0 takes seven
   * @param code the code
   * @return the timing
   * @throws Exception what the code throws
   */
  public static Timing ofBlock(long loops, int runs, Block code) throws Exception {
    return measure(loops, runs, code);
  }

  private static Timing measure(long loops, int runs, Block code) throws Exception {
    long enough = loops > 0 ? loops : calibrated(code);
    double[] nanos = new double[runs > 0 ? runs : RUNS];
    for (int run = 0; run < nanos.length; run++) {
      nanos[run] = (double) nanos(enough, code) / enough;
    }
    return new Timing(enough, nanos);
  }

  /** Doubles the loops until the code is warm, then scales them to the length of a run. */
  private static long calibrated(Block code) throws Exception {
    long loops = 1;
    long last = nanos(loops, code);
    for (long spent = last; spent < WARM_NANOS; spent += last) {
      loops *= 2;
      last = nanos(loops, code);
    }
    return readable(Math.max(1, (long) ((double) RUN_NANOS * loops / Math.max(1, last))));
  }

  /** The largest of 1, 2, 5, 10, 20, ... that is not more, a number that people can read. */
  private static long readable(long loops) {
    long power = 1;
    while (power <= loops / 10) {
      power *= 10;
    }
    long digit = loops / power;
    return power * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1);
  }

  private static long nanos(long loops, Block code) throws Exception {
    long start = System.nanoTime();
    for (long i = 0; i < loops; i++) {
      code.run();
    }
    return System.nanoTime() - start;
  }

  /**
   * The mean of each run.
   *
   * @return a copy, in nanoseconds
   */
  @Override
  public double[] nanosPerLoop() {
    return nanosPerLoop.clone();
  }

  /**
   * The mean of the runs.
   *
   * @return nanoseconds per loop
   */
  public double meanNanos() {
    return Arrays.stream(nanosPerLoop).average().orElseThrow();
  }

  /**
   * The fastest run, which other work on the machine has disturbed least.
   *
   * @return nanoseconds per loop
   */
  public double bestNanos() {
    return Arrays.stream(nanosPerLoop).min().orElseThrow();
  }

  /**
   * The standard deviation of the runs.
   *
   * @return nanoseconds per loop
   */
  public double deviationNanos() {
    double mean = meanNanos();
    double squares = Arrays.stream(nanosPerLoop).map(n -> (n - mean) * (n - mean)).sum();
    return Math.sqrt(squares / nanosPerLoop.length);
  }

  /**
   * The timing in one line, for instance {@code 1.25 µs ± 0.02 µs per loop (best 1.23 µs, ...)}.
   */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s ± %s per loop (best %s; %d %s of %,d %s)",
        duration(meanNanos()),
        duration(deviationNanos()),
        duration(bestNanos()),
        nanosPerLoop.length,
        nanosPerLoop.length == 1 ? "run" : "runs",
        loops,
        loops == 1 ? "loop" : "loops");
  }

  /**
   * A duration with three significant digits and its unit.
   *
   * @param nanos nanoseconds
   * @return for instance {@code 12.3 ms}
   */
  public static String duration(double nanos) {
    String[] units = {"ns", "µs", "ms", "s"};
    double value = nanos;
    int unit = 0;
    while (unit < units.length - 1 && value >= 999.5) {
      value /= 1000;
      unit++;
    }
    int decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f %s", value, units[unit]);
  }
}
