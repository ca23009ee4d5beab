package io.nasbook.bench.net;

import com.sun.management.OperatingSystemMXBean;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.image.Batch;
import io.nasbook.net.ofa.OfaSupernet;
import io.nasbook.net.ofa.Subnet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Images per second of the largest and smallest network against PyTorch, taking turns so that both
 * see the same load of the machine. Arguments: python with torch, path of pytorch_peer.py, rounds,
 * seconds per turn.
 */
public final class EvaluationSpeed {
  private EvaluationSpeed() {}

  /** One of the eight comparisons. */
  record Case(boolean largest, int side, int batch) {
    Arch arch() {
      McuNetSpace space = McuNetSpace.lab();
      return largest ? space.largest(side, 2) : space.smallest(side);
    }

    Batch images() {
      float[] pixels = new float[3 * batch * side * side];
      Random random = new Random(1);
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = random.nextFloat() * 2 - 1;
      }
      return new Batch(pixels, new int[batch], side, List.of());
    }

    @Override
    public String toString() {
      return "| %s | %d | %d |".formatted(largest ? "largest" : "smallest", side, batch);
    }
  }

  /** How often and how long to measure, and by which clock. */
  private record Plan(int rounds, double seconds, boolean cpu) {
    long nanos() {
      return cpu
          ? ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
              .getProcessCpuTime()
          : System.nanoTime();
    }
  }

  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[2]);
    double seconds = Double.parseDouble(arguments[3]);
    boolean cpu = arguments[4].equals("cpu");
    OfaSupernet supernet = OfaSupernet.random(new Random(1));
    double logs = 0;
    try (PytorchPeer peer = new PytorchPeer(arguments[0], arguments[1], arguments[4])) {
      System.out.println(peer.version());
      System.out.println("| network | px | batch | ours img/s | PyTorch img/s | ratio |");
      System.out.println("|---|---|---|---|---|---|");
      for (Case task : cases()) {
        try (Subnet net = supernet.subnet(task.arch())) {
          logs += Math.log(compare(task, net, peer, new Plan(rounds, seconds, cpu)));
        }
      }
    }
    System.out.printf("geometric mean of the ratios: %.2f%n", Math.exp(logs / 8));
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (boolean largest : new boolean[] {true, false}) {
      for (int side : new int[] {96, 160}) {
        for (int batch : new int[] {1, 128}) {
          cases.add(new Case(largest, side, batch));
        }
      }
    }
    return cases;
  }

  private static double compare(Case task, Subnet net, PytorchPeer peer, Plan plan)
      throws IOException {
    Batch images = task.images();
    List<double[]> turns = new ArrayList<>();
    for (int round = 0; round < plan.rounds(); round++) {
      double ours = imagesPerSecond(net, images, plan);
      turns.add(new double[] {ours, peer.imagesPerSecond(task, plan.seconds())});
    }
    turns.sort((a, b) -> Double.compare(a[0] / a[1], b[0] / b[1]));
    double[] median = turns.get(turns.size() / 2);
    double ratio = median[0] / median[1];
    System.out.printf("%s %.0f | %.0f | %.2f |%n", task, median[0], median[1], ratio);
    return ratio;
  }

  private static double imagesPerSecond(Subnet net, Batch images, Plan plan) {
    net.logits(images);
    long start = plan.nanos();
    long count = 0;
    while (plan.nanos() - start < plan.seconds() * 1e9) {
      net.logits(images);
      count += images.size();
    }
    return count / ((plan.nanos() - start) / 1e9);
  }
}
