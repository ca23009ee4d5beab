package io.nasbook.bench;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/**
 * The work of {@link CoreBenchmark} by the thread's own processor time, for machines that do other
 * things meanwhile. Each line is the median of many turns, once warm.
 */
public final class CoreCpuTime {

  private static final double WARM_UP_SECONDS = 1;
  private static final double SECONDS = 1;

  private CoreCpuTime() {}

  /** Runs without arguments. */
  public static void main(String[] arguments) {
    CoreBenchmark work = new CoreBenchmark();
    perSecond("costs of an architecture", work::costsOfOneArchitecture);
    perSecond("costs of a genotype", work::costsOfOneGenotype);
    perSecond("uniform samples, 15 M and 256 KB", work::uniformSampleWithin15MAnd256KB);
    millis("feasibility of 15 M and 256 KB", work::feasibilityYes);
    millis("infeasibility of 15 M and 64 KB", work::feasibilityNo);
    millis("random search of 300, 256 KB", work::random300Within256KB);
    millis("random search of 300, 60 M and 250 KB", work::random300Within60MAnd250KB);
    millis("evolution 50 x 20, 60 M and 250 KB", work::evolution50x20Within60MAnd250KB);
    millis("evolution 50 x 30, 30 M and 200 KB", work::evolution50x30Within30MAnd200KB);
    millis("exact optimum, 60 M and 250 KB", work::exactWithin60MAnd250KB);
  }

  private static void perSecond(String name, Supplier<?> work) {
    double perSecond = CoreBenchmark.ARCHS / median(work);
    System.out.printf("%-40s %,12.0f per second%n", name, perSecond);
  }

  private static void millis(String name, Supplier<?> work) {
    System.out.printf("%-40s %12.3f ms%n", name, 1e3 * median(work));
  }

  private static double median(Supplier<?> work) {
    turns(work, WARM_UP_SECONDS);
    double[] seconds = turns(work, SECONDS);
    return seconds[seconds.length / 2];
  }

  private static double[] turns(Supplier<?> work, double atLeastSeconds) {
    DoubleStream.Builder turns = DoubleStream.builder();
    double end = seconds() + atLeastSeconds;
    for (double from = seconds(); from < end; from = seconds()) {
      if (work.get() == null) {
        throw new IllegalStateException("no result");
      }
      turns.add(seconds() - from);
    }
    return turns.build().sorted().toArray();
  }

  private static double seconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
