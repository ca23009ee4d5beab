package io.nasbook.exact;

import static io.nasbook.cost.Limits.M;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.cost.Costs;
import io.nasbook.cost.Limits;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetOptions;
import io.nasbook.mcunet.McuNetSpace;
import org.junit.jupiter.api.Test;

class FeasibilityTest {

  private static final Costs<Arch> COSTS = Costs.of(McuNetSpace.lab());

  @Test
  void sixtyFourKilobytesAreImpossibleAndTheFirstExpansionProvesIt() {
    Feasibility<Arch> answer = Feasibility.of(COSTS, Limits.none().peakKB(64));
    assertThat(answer.feasible()).isFalse();
    assertThat(answer.verdicts()).hasSize(15).noneMatch(Feasibility.Verdict::feasible);
    assertThat(answer.certificate().orElseThrow())
        .isInstanceOfSatisfying(
            Certificate.LayerTooLarge.class,
            proof -> {
              assertThat(proof.layer().name()).isEqualTo("stage0.block0.expand");
              assertThat(proof.layer().cost().peakBytes()).isEqualTo(73_728);
              assertThat(proof.setting()).isEqualTo("wid 0 (x0.5), 96 px");
            });
    assertThat(answer.nearest()).containsExactly(Limits.none().peakKB(72));
    assertThatThrownBy(answer::orThrow)
        .isInstanceOf(InfeasibleLimitsException.class)
        .hasMessageContaining("stage0.block0.expand")
        .hasMessageContaining("73,728");
  }

  @Test
  void atNinetyPixelsTheMinimumIsAsPublished() {
    McuNetSpace space = McuNetSpace.of(McuNetOptions.lab().withResolutions(90));
    Feasibility<Arch> answer = Feasibility.of(space, Limits.none().peakKB(60));
    assertThat(answer.nearest().getFirst().toString()).contains("peak <= 63.28 KB");
    assertThat(Feasibility.of(space, Limits.none().peakKB(64)).feasible()).isTrue();
  }

  @Test
  void fifteenMillionMacsIn256KilobytesHaveAWitness() {
    Limits limits = Limits.none().labMacs(15 * M).peakKB(256);
    Feasibility<Arch> answer = Feasibility.of(COSTS, limits);
    assertThat(answer.feasible()).isTrue();
    assertThat(limits.allow(COSTS.of(answer.witness().orElseThrow()))).isTrue();
    assertThat(answer.verdicts().stream().filter(Feasibility.Verdict::feasible))
        .allMatch(verdict -> verdict.setting().startsWith("wid 0"))
        .hasSize(3);
  }

  @Test
  void tooFewMacsAreProvedByTheSmallestNetwork() {
    Feasibility<Arch> answer = Feasibility.of(COSTS, Limits.none().macs(7 * M).params(400_000));
    assertThat(answer.certificate().orElseThrow())
        .isInstanceOfSatisfying(
            Certificate.SumTooLarge.class, proof -> assertThat(proof.least()).isEqualTo(7_237_104));
    assertThat(answer.nearest()).containsExactly(Limits.none().macs(7_237_104).params(400_000));
  }

  @Test
  void noLimitsAreMetEverywhere() {
    assertThat(Feasibility.of(COSTS, Limits.none()).verdicts())
        .allMatch(Feasibility.Verdict::feasible);
  }
}
