package io.nasbook.exact;

import static io.nasbook.cost.Limits.M;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.cost.Costs;
import io.nasbook.cost.Limits;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetOptions;
import io.nasbook.mcunet.McuNetSpace;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkSetTest {

  private static final Costs<Arch> COSTS = Costs.of(McuNetSpace.lab());

  @ParameterizedTest
  @CsvSource({
    "60, 250, 88941765117672794616",
    "30, 200, 22312887243402907590",
    "15, 256, 352763380687383",
    "15, 64, 0"
  })
  void thePublishedCountsComeOutExactly(int millionMacs, int kilobytes, BigInteger count) {
    Limits limits = Limits.none().labMacs(millionMacs * M).peakKB(kilobytes);
    assertThat(NetworkSet.of(COSTS, limits).size()).isEqualTo(count);
  }

  @Test
  void withoutLimitsAllNetworksAreCounted() {
    assertThat(NetworkSet.of(COSTS, Limits.none()).size()).hasToString("326379832388587287765");
  }

  @Test
  void theTightCountIsPublishedPerResolution() {
    NetworkSet<Arch> set = NetworkSet.of(COSTS, Limits.none().labMacs(15 * M).peakKB(256));
    assertThat(set.sizeBySetting())
        .containsEntry("wid 0 (x0.5), 96 px", new BigInteger("352763182377068"))
        .containsEntry("wid 0 (x0.5), 112 px", new BigInteger("198310247"))
        .containsEntry("wid 0 (x0.5), 128 px", new BigInteger("68"))
        .containsEntry("wid 1 (x0.75), 96 px", BigInteger.ZERO);
    assertThat(set.toString()).startsWith("352,763,380,687,383 networks within lab MACs");
  }

  @Test
  void samplesMeetTheLimitsAndDependOnlyOnTheSeed() {
    Limits limits = Limits.none().labMacs(15 * M).peakKB(256);
    NetworkSet<Arch> set = NetworkSet.of(COSTS, limits);
    List<Arch> drawn = set.sample(1000, new SplittableRandom(1));
    assertThat(drawn)
        .hasSize(1000)
        .doesNotHaveDuplicates()
        .allMatch(arch -> limits.allow(COSTS.of(arch)))
        .allMatch(arch -> arch.equals(arch.canonical()));
    assertThatThrownBy(() -> set.sample(-1, new SplittableRandom(1)))
        .hasMessage("the number of networks to draw must be 0 or more, but was -1");
    SplittableRandom rng = new SplittableRandom(1);
    assertThat(drawn).allSatisfy(arch -> assertThat(set.sample(rng)).isEqualTo(arch));
  }

  @Test
  void theLastFewOfOneSettingAreAllDifferent() {
    NetworkSet<Arch> set = NetworkSet.of(COSTS, Limits.none().labMacs(15 * M).peakKB(256));
    BigInteger first = set.size().subtract(BigInteger.valueOf(68));
    Set<Arch> networks = new HashSet<>();
    for (int i = 0; i < 68; i++) {
      networks.add(set.get(first.add(BigInteger.valueOf(i))));
    }
    assertThat(networks).hasSize(68).allMatch(arch -> arch.imageSize() == 128);
  }

  @Test
  void anEmptySetIsAnErrorWithTheProofAndNoLoop() {
    NetworkSet<Arch> set = NetworkSet.of(COSTS, Limits.none().peakKB(64));
    assertThatThrownBy(() -> set.sample(new SplittableRandom(1)))
        .isInstanceOf(InfeasibleLimitsException.class)
        .hasMessageContaining("stage0.block0.expand");
    assertThatThrownBy(() -> set.get(BigInteger.ZERO))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aBoundThatNoNetworkExceedsChangesNothing() {
    Limits macs = Limits.none().macs(9 * M);
    assertThat(NetworkSet.of(COSTS, macs.params(5 * M)).size())
        .isEqualTo(NetworkSet.of(COSTS, macs).size());
    assertThat(NetworkSet.of(COSTS, macs.params(5 * M).labMacs(500 * M)).size())
        .isEqualTo(NetworkSet.of(COSTS, macs).size());
  }

  /** The numbered set is counted by other means: by tables of all pairs of sums. */
  @Test
  void twoSumsAreCountedAsManyAsAreNumbered() {
    McuNetSpace few = McuNetSpace.of(McuNetOptions.lab().withKernels(3, 7).withResolutions(96));
    Costs<Arch> costs = Costs.of(few);
    for (Limits limits :
        List.of(Limits.none().macs(11 * M).params(350_000), Limits.none().macs(9 * M).params(M))) {
      assertNumbered(costs, limits);
    }
  }

  private static void assertNumbered(Costs<Arch> costs, Limits limits) {
    NetworkSet<Arch> set = NetworkSet.of(costs, limits);
    SettingNetworks numbered = SettingNetworks.of(Chain.of(costs, 0, limits), Chain.bounds(limits));
    assertThat(set.sizeBySetting().values()).first().isEqualTo(numbered.size());
    assertThat(set.size()).isGreaterThan(BigInteger.valueOf(1_000_000));
  }

  @Test
  void twoLooseSumsAreCountedExactlyAndDrawnUniformly() {
    Costs<Arch> costs =
        Costs.of(McuNetSpace.of(McuNetOptions.lab().withResolutions(144).withWidths(0)));
    Limits limits = Limits.none().macs(30 * M).params(M);
    NetworkSet<Arch> set = NetworkSet.of(costs, limits);
    assertThat(set.size()).hasToString("52400972788279");
    List<Arch> drawn = set.sample(500, new SplittableRandom(3));
    assertThat(drawn).hasSize(500).allMatch(arch -> limits.allow(costs.of(arch)));
    SplittableRandom rng = new SplittableRandom(3);
    assertThat(drawn.subList(0, 20)).allSatisfy(a -> assertThat(set.sample(rng)).isEqualTo(a));
  }

  @Test
  void threeSumsAtOnceAreRefused() {
    Limits three = Limits.none().macs(30 * M).labMacs(32 * M).params(M);
    assertThatThrownBy(() -> NetworkSet.of(COSTS, three))
        .hasMessageContaining("at most two of MACs, lab MACs and params");
  }
}
