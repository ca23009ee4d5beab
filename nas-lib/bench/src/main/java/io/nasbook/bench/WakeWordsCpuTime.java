package io.nasbook.bench;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * The work of {@link WakeWordsBenchmark} by the thread's own processor time, for machines that do
 * other things meanwhile: images per CPU-second, and the ratio to the peer.
 */
public final class WakeWordsCpuTime {
  private static final int ROUNDS = 4;
  private static final int IMAGES = 512;

  private WakeWordsCpuTime() {}

  public static void main(String... arguments) {
    for (int resolution : new int[] {48, 96, 160}) {
      WakeWordsBenchmark work = new WakeWordsBenchmark();
      work.resolution = resolution;
      work.makeScenes();
      double own = 0;
      double peer = 0;
      for (int round = 0; round < ROUNDS; round++) {
        own = Math.max(own, perSecond(work::image));
        peer = Math.max(peer, perSecond(work::flatOutlinesByJava2d));
      }
      System.out.printf(
          "%d px: %.0f images per CPU-second, Java2D's flat outlines %.0f, ratio %.2f%n",
          resolution, own, peer, own / peer);
    }
  }

  private static double perSecond(Supplier<?> work) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < IMAGES; i++) {
      if (work.get() == null) {
        throw new IllegalStateException("no image");
      }
    }
    return IMAGES * 1e9 / (threads.getCurrentThreadCpuTime() - start);
  }
}
