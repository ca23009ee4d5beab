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
   * How the training of the shipped supernet begins: the smallest network first, which is cheap and
   * whose channels all others begin with, then wider, deeper and sharper ones. No image is seen
   * twice, so labels are not smoothed and images hardly changed. {@code docs/supernet.md} has the
   * plans that follow.
   *
   * @return the plan
   */
  public static SupernetPlan shipped() {
    TrainingOptions options =
        new TrainingOptions(1, 64, 0.9, 3e-5, 0, 0.5, new Augmentation(true, 1, 0.1));
    return new SupernetPlan(
        options,
        List.of(
            new Widening(
                new Phase(2_200, 50, 0.05, List.of(48)),
                List.of(0),
                List.of(3),
                List.of(3),
                List.of(0),
                0),
            new Widening(
                new Phase(1_300, 50, 0.04, List.of(48)),
                List.of(0, 1, 2),
                List.of(3, 5),
                List.of(3, 4),
                List.of(0, 1),
                1),
            all(new Phase(1_000, 50, 0.04, List.of(48, 64))),
            all(new Phase(700, 50, 0.03, List.of(64, 80, 96, 112, 128))),
            all(new Phase(160, 10, 0.02, List.of(96, 112, 128, 144, 160)))));
  }

  private static Widening all(Phase phase) {
    return new Widening(phase, List.of(0, 1, 2), McuNet.KERNELS, McuNet.EXPANDS, McuNet.DEPTHS, 1);
  }
}
