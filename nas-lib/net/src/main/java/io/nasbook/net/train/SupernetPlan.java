package io.nasbook.net.train;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNet;
import java.util.List;

/**
 * Once-for-all training: weights are shared by every network of the space.
 *
 * @param options what all phases share
 * @param widenings the phases, each with more open choices than the one before
 */
public record SupernetPlan(TrainingOptions options, List<Widening> widenings)
    implements TrainingPlan {
  /** Copies the list. */
  public SupernetPlan {
    widenings = List.copyOf(widenings);
    if (widenings.isEmpty()) {
      throw new IllegalArgumentException("a plan needs at least one phase");
    }
  }

  @Override
  public List<Phase> phases() {
    return widenings.stream().map(Widening::phase).toList();
  }

  @Override
  public List<Arch> networks(Moment moment) {
    return widenings
        .get(moment.phase())
        .networks(moment.resolution(), Purpose.NETWORKS.dice(options.seed(), moment.step()));
  }

  /**
   * How the shipped supernet is trained: one small network, whose channels the others begin with,
   * then wider, deeper and sharper ones.
   *
   * @return the plan
   */
  public static SupernetPlan shipped() {
    List<Integer> sharp = List.of(80, 96, 112, 128, 144, 160);
    return new SupernetPlan(
        TrainingOptions.USUAL.withAugmentation(new Augmentation(true, 1.25, 0.1)),
        List.of(
            alone(new Phase(3_000, 100, 0.02, List.of(64))),
            new Widening(
                new Phase(3_000, 100, 0.03, List.of(48, 64, 80)),
                List.of(0, 1, 2),
                List.of(3, 5),
                List.of(3, 4),
                List.of(0, 1),
                1),
            all(new Phase(5_000, 100, 0.03, List.of(48, 64, 80, 96))),
            all(new Phase(6_000, 100, 0.02, sharp))));
  }

  private static Widening alone(Phase phase) {
    return new Widening(phase, List.of(1), List.of(3), List.of(4), List.of(0), 0);
  }

  private static Widening all(Phase phase) {
    return new Widening(phase, List.of(0, 1, 2), McuNet.KERNELS, McuNet.EXPANDS, McuNet.DEPTHS, 2);
  }
}
