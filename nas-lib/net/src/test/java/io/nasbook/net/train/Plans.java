package io.nasbook.net.train;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.ofa.OfaSupernet;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Plans that end within seconds. */
final class Plans {
  static final int SIDE = 32;
  static final TrainingOptions OPTIONS =
      TrainingOptions.USUAL.withBatchSize(4).withAugmentation(new Augmentation(true, 1, 0.1));
  static final Arch SMALLEST = McuNetSpace.lab().smallest(SIDE);

  private Plans() {}

  static OfaSupernet supernet() {
    return OfaSupernet.random(new Random(5));
  }

  static FixedNetwork network() {
    return supernet().extract(SMALLEST);
  }

  static Phase phase(long steps) {
    return new Phase(steps, 1, 0.05, List.of(SIDE));
  }

  /** Two widths, so that a step has a largest, a smallest and a random network. */
  static SupernetPlan widening(long... steps) {
    return new SupernetPlan(
        OPTIONS,
        Arrays.stream(steps)
            .mapToObj(
                count ->
                    new Widening(
                        phase(count), List.of(0, 1), List.of(3, 5), List.of(3), List.of(0), 1))
            .toList());
  }

  static FixedPlan fixed(long steps) {
    return new FixedPlan(OPTIONS.withBatchSize(16), SMALLEST, List.of(phase(steps)));
  }
}
