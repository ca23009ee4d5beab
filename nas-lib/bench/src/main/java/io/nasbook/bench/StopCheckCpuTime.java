package io.nasbook.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What {@link StopCheckBenchmark} measures, in thread CPU time and in turns, for a machine that
 * does other things. The least of all rounds counts.
 */
public final class StopCheckCpuTime {

  private static final int ROUNDS = 60;

  private StopCheckCpuTime() {}

  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    float[] values = new float[4096];
    double[][] matrix = new double[128][128];
    report("sum of 2,000,000", loops -> loops.sum(2_000_000));
    report(
        "4,096 floats, 2,000 times",
        loops -> {
          double last = 0;
          for (int i = 0; i < 2_000; i++) {
            last = loops.scale(values)[i % values.length];
          }
          return last;
        });
    report("product of 128 x 128, 4 times", loops -> product(loops, matrix));
  }

  private static double product(Loops loops, double[][] matrix) {
    double last = 0;
    for (int i = 0; i < 4; i++) {
      last += loops.product(matrix, matrix)[i][i];
    }
    return last;
  }

  private static void report(String name, ToDoubleFunction<Loops> work)
      throws IOException, ReflectiveOperationException {
    Loops[] both = {StopCheckBenchmark.loops(false), StopCheckBenchmark.loops(true)};
    double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < both.length; i++) {
        least[i] = Math.min(least[i], millis(both[i], work));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %.3f ms without the check, %.3f ms with it, %.1f %%%n",
        name,
        least[0],
        least[1],
        100 * (least[1] / least[0] - 1));
  }

  private static double millis(Loops loops, ToDoubleFunction<Loops> work) {
    var clock = ManagementFactory.getThreadMXBean();
    long begun = clock.getCurrentThreadCpuTime();
    if (Double.isNaN(work.applyAsDouble(loops))) {
      throw new IllegalStateException("the loops count on numbers");
    }
    return (clock.getCurrentThreadCpuTime() - begun) / 1e6;
  }
}
