package io.nasbook.bench.net;

import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.image.Batch;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.ofa.Subnet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What part of its lone speed each of two processes keeps that evaluate the largest network at 96
 * px at the same time. Argument: seconds for each measurement.
 */
public final class TwoAtOnce {
  private static final long WARM_UP_NANOS = 2_000_000_000L;

  private TwoAtOnce() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 1) {
      System.out.println(imagesPerSecond(Integer.parseInt(arguments[1]), seconds(arguments)));
      return;
    }
    for (int batch : new int[] {1, 128}) {
      double alone = measured(List.of(start(arguments[0], batch))).getFirst();
      List<Double> both = measured(List.of(start(arguments[0], batch), start(arguments[0], batch)));
      System.out.printf("batch %d: %.0f images/s alone;", batch, alone);
      both.forEach(speed -> System.out.printf(" %.0f (%.0f %%)", speed, 100 * speed / alone));
      System.out.println(" at once");
    }
  }

  private static double seconds(String[] arguments) {
    return Double.parseDouble(arguments[0]);
  }

  private static Process start(String seconds, int batch) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            TwoAtOnce.class.getName(),
            seconds,
            String.valueOf(batch))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static List<Double> measured(List<Process> processes) throws IOException {
    List<Double> speeds = new ArrayList<>();
    for (Process process : processes) {
      speeds.add(Double.parseDouble(process.inputReader().readLine()));
    }
    return speeds;
  }

  private static double imagesPerSecond(int batch, double seconds) {
    Batch images = new Batch(new float[3 * batch * 96 * 96], new int[batch], 96, List.of());
    OfaSupernet supernet = OfaSupernet.random(new Random(1));
    try (Subnet net = supernet.subnet(McuNetSpace.lab().largest(96, 2))) {
      count(net, images, WARM_UP_NANOS);
      return count(net, images, (long) (seconds * 1e9)) / seconds;
    }
  }

  private static long count(Subnet net, Batch images, long nanos) {
    long count = 0;
    for (long start = System.nanoTime(); System.nanoTime() - start < nanos; ) {
      net.logits(images);
      count += images.size();
    }
    return count;
  }
}
