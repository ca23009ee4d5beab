package io.nasbook.bench.net;

import com.sun.management.OperatingSystemMXBean;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNet;
import io.nasbook.net.image.Minibatch;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.torch.SgdRates;
import io.nasbook.net.torch.Targets;
import io.nasbook.net.torch.TorchEngine;
import io.nasbook.net.torch.TrainableNetwork;
import io.nasbook.net.weights.StateDict;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * The sandwich step: the largest network, the smallest and two between, batch 64. Arguments: side,
 * steps, threads. Prints seconds of processor time a step, as {@code training_peer.py} does.
 */
public final class TrainingSpeed {
  private static final int IMAGES = 64;

  private TrainingSpeed() {}

  public static void main(String... arguments) {
    int side = Integer.parseInt(arguments[0]);
    int steps = Integer.parseInt(arguments[1]);
    int threads = Integer.parseInt(arguments[2]);
    TorchEngine.useThreads(threads);
    OfaSupernet supernet = OfaSupernet.random(new Random(1));
    List<FixedNetwork> networks =
        List.of(
            supernet.extract(uniform(2, 7, 6, 2)),
            supernet.extract(uniform(0, 3, 3, 0)),
            supernet.extract(uniform(1, 5, 4, 1)),
            supernet.extract(uniform(1, 5, 4, 1)));
    Minibatch batch = noise(side);
    try (TrainableNetwork weights =
        TrainableNetwork.open(supernet.state(), StateDict.of(Map.of()))) {
      step(weights, networks, batch);
      double cpu = cpuSeconds();
      long wall = System.nanoTime();
      for (int i = 0; i < steps; i++) {
        step(weights, networks, batch);
      }
      System.out.printf(
          Locale.ROOT,
          "nasbook: %.3f CPU-seconds, %.3f seconds a step of %d px, %d threads%n",
          (cpuSeconds() - cpu) / steps,
          (System.nanoTime() - wall) / 1e9 / steps,
          side,
          threads);
    }
  }

  private static Arch uniform(int width, int kernel, int expand, int depth) {
    return new Arch(
        width,
        Collections.nCopies(McuNet.SLOTS, kernel),
        Collections.nCopies(McuNet.SLOTS, expand),
        Collections.nCopies(McuNet.STAGES.size(), depth),
        96);
  }

  private static Minibatch noise(int side) {
    float[] pixels = new float[IMAGES * 3 * side * side];
    Random random = new Random(2);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 2 * random.nextFloat() - 1;
    }
    return new Minibatch(pixels, new int[IMAGES], side);
  }

  private static void step(TrainableNetwork weights, List<FixedNetwork> networks, Minibatch batch) {
    float[] targets = new float[2 * IMAGES];
    Arrays.fill(targets, 0.5f);
    for (FixedNetwork network : networks) {
      weights.learn(network, batch, new Targets(targets, 0.25f, network == networks.getFirst()));
    }
    weights.update(new SgdRates(0.01, 0.9, 3e-5));
  }

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }
}
