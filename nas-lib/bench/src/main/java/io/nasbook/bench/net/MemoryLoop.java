package io.nasbook.bench.net;

import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import io.nasbook.data.SplitSizes;
import io.nasbook.data.Splits;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.ofa.RunOptions;
import io.nasbook.net.ofa.Subnet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Extracts, recalibrates on four batches and evaluates random sub-networks in a loop and prints the
 * resident memory of the process, in MB, as CSV. Arguments: sub-networks, batch size.
 */
public final class MemoryLoop {
  private MemoryLoop() {}

  public static void main(String[] arguments) throws IOException {
    int subnets = Integer.parseInt(arguments[0]);
    int batch = Integer.parseInt(arguments[1]);
    OfaSupernet supernet = OfaSupernet.random(new Random(1));
    Splits splits = Splits.inOrder(new Noise(5 * batch), new SplitSizes(0, 4 * batch, batch, 0));
    McuNetSpace space = McuNetSpace.lab();
    SplittableRandom random = new SplittableRandom(2);
    RunOptions options = RunOptions.LAB.withBatchSize(batch);
    System.out.println("subnets,resident_mb");
    for (int i = 1; i <= subnets; i++) {
      try (Subnet fresh = supernet.subnet(space.sample(random));
          Subnet net = fresh.recalibrated(splits.calibration(), options)) {
        net.accuracy(splits.validation(), options);
      }
      if (i % 20 == 0 || i == 1) {
        System.out.printf("%d,%.0f%n", i, residentMegabytes());
      }
    }
  }

  private static double residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  /** Images without content, made on request. */
  private record Noise(int size) implements LabelledImages {
    @Override
    public List<String> classes() {
      return List.of("no", "yes");
    }

    @Override
    public int label(int index) {
      return index % 2;
    }

    @Override
    public RgbImage image(int index, int resolution) {
      byte[] rgb = new byte[3 * resolution * resolution];
      new Random(index).nextBytes(rgb);
      return new RgbImage(resolution, resolution, rgb);
    }
  }
}
