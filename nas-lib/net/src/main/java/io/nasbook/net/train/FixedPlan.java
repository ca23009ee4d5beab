package io.nasbook.net.train;

import io.nasbook.mcunet.Arch;
import java.util.List;

/**
 * Plain training of one network with weights of its own, from scratch or from those it has in a
 * supernet.
 *
 * @param options what all phases share; nothing is distilled
 * @param arch the network; its image size is that of its accuracy, the phases say what it learns at
 * @param phases in order
 */
public record FixedPlan(TrainingOptions options, Arch arch, List<Phase> phases)
    implements TrainingPlan {
  /** Copies the list. */
  public FixedPlan {
    phases = List.copyOf(phases);
    if (phases.isEmpty()) {
      throw new IllegalArgumentException("a plan needs at least one phase");
    }
  }

  @Override
  public List<Arch> networks(Moment moment) {
    return List.of(arch);
  }
}
