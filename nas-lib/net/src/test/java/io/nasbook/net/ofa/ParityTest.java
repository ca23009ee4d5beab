package io.nasbook.net.ofa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nasbook.cost.Costs;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.net.layer.FixedNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Agreement with an independent implementation in PyTorch; 1e-3 is what float32 engines reach. */
class ParityTest {
  private static OfaSupernet supernet;

  @BeforeAll
  static void readSupernet() {
    supernet = GoldenRow.supernet();
  }

  @Test
  void logitsBeforeRecalibrationAreThePublishedSemantics() {
    assertThat(GoldenRow.all()).hasSize(20);
    GoldenRow.all()
        .forEach(
            row -> {
              try (Subnet net = supernet.subnet(row.arch())) {
                assertThat(net.logits(row.batch()))
                    .as(row.toString())
                    .containsExactly(row.logits(), within(1e-3f));
              }
            });
  }

  @Test
  void logitsAfterRecalibrationAreThePublishedSemantics() {
    GoldenRow.all()
        .forEach(
            row -> {
              RunOptions options = RunOptions.LAB.withBatchSize(row.calibrationBatch());
              try (Subnet fresh = supernet.subnet(row.arch());
                  Subnet net = fresh.recalibrated(row.calibration(), options)) {
                assertThat(net.logits(row.batch()))
                    .as(row.toString())
                    .containsExactly(row.logitsAfterCalibration(), within(1e-3f));
              }
            });
  }

  @Test
  void parameterAndMacCountsAreThoseOfTheCostModel() {
    Costs<Arch> costs = Costs.of(McuNetSpace.lab());
    GoldenRow.all()
        .map(row -> at96(row.arch()))
        .forEach(
            arch -> {
              FixedNetwork network = supernet.extract(arch);
              assertThat(network.parameterCount()).isEqualTo(costs.of(arch).params());
              assertThat(network.macs()).isEqualTo(costs.of(arch).macs());
            });
  }

  /** Parameters do not depend on the image size, and the lab's space has no 48. */
  private static Arch at96(Arch arch) {
    return new Arch(arch.wid(), arch.ks(), arch.e(), arch.d(), 96);
  }
}
