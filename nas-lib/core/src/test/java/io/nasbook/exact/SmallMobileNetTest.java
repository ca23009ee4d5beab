package io.nasbook.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nasbook.cost.Costs;
import io.nasbook.cost.Limits;
import io.nasbook.cost.Measure;
import io.nasbook.space.Encoder;
import io.nasbook.space.Genotype;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A space with other stages, head and tail than OFA-MCUNet needs no other algorithm. */
class SmallMobileNetTest {

  private static final SmallMobileNet SPACE = new SmallMobileNet();
  private static final Costs<Genotype> COSTS = Costs.of(SPACE);

  /** Score of a block: larger kernels and ratios score more, each slot by other amounts. */
  private static final ScoreTable SCORES =
      new ScoreTable() {
        @Override
        public double setting(int setting) {
          return 3.5 * setting;
        }

        @Override
        public double block(int setting, int slot, int option) {
          return 1 + Math.sqrt(option + 0.1 * slot);
        }
      };

  /**
   * All genotypes tried: 2 resolutions, 6 options of a block, 1 or 2 blocks in the second stage.
   */
  private static List<Genotype> networks(Limits limits) {
    List<Genotype> networks = new ArrayList<>();
    for (int code = 0; code < 2 * 6 * 6 * 6 * 2; code++) {
      int depth = code % 2;
      int third = code / 2 % 6;
      int second = code / 12 % 6;
      int first = code / 72 % 6;
      Genotype genotype =
          Genotype.of(
              code / 432,
              first / 2,
              first % 2,
              second / 2,
              second % 2,
              third / 2,
              third % 2,
              depth);
      if ((depth == 1 || third == 0) && limits.allow(COSTS.ofGenotype(genotype))) {
        networks.add(genotype);
      }
    }
    return networks;
  }

  /** Bounds at the costs of some networks: some tight, some loose, some impossible. */
  private static List<Limits> limits() {
    List<Limits> all = new ArrayList<>(List.of(Limits.none(), Limits.none().peakBytes(100)));
    SplittableRandom rng = new SplittableRandom(5);
    for (int i = 0; i < 40; i++) {
      var cost = COSTS.ofGenotype(SPACE.sampleGenotype(rng));
      all.add(Limits.none().macs(cost.macs()).peakBytes(cost.peakBytes()));
      all.add(Limits.none().labMacs(cost.labMacs() * 0.9).params(cost.params() * 0.95));
    }
    return all;
  }

  @Test
  void allNetworksAreThere() {
    assertThat(SPACE.size()).isEqualTo(BigInteger.valueOf(2 * 6 * (6 + 36)));
    assertThat(networks(Limits.none())).hasSize(2 * 6 * (6 + 36));
  }

  @Test
  void theSmallestNetworkCostsWhatAHandCountSays() {
    // stem 8*8*8*27; block0 512*8*2 + 1024*9 + 512*16; block1 1024*8 + 256*9 + 256*16;
    // last 16*32*16; classifier 320
    var cost = COSTS.ofGenotype(Genotype.of(0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(cost.macs())
        .isEqualTo(
            13_824 + (8_192 + 9_216 + 8_192) + (8_192 + 16 * 16 * 9 + 16 * 16 * 16) + 8_192 + 320);
  }

  @Test
  void aGenotypeOfAnotherSpaceHasNoBits() {
    Encoder<Genotype> encoder = SPACE.encoder();
    assertThatThrownBy(() -> encoder.active(Genotype.of(0, 0, 0)))
        .hasMessage("an architecture must have a value for each of 8 choices, but had 3");
    assertThatThrownBy(() -> encoder.active(Genotype.of(0, 0, 3, 0, 0, 0, 0, 0)))
        .hasMessage("ratio[0] must be one of its 2 values, but was value number 4");
  }

  @Test
  void feasibilityAndCountAgreeWithTryingAll() {
    for (Limits limits : limits()) {
      int expected = networks(limits).size();
      assertThat(NetworkSet.of(COSTS, limits).size()).isEqualTo(BigInteger.valueOf(expected));
      assertThat(Feasibility.of(COSTS, limits).feasible()).isEqualTo(expected > 0);
    }
  }

  @Test
  void theOptimumIsTheBestOfAll() {
    for (Limits limits : limits()) {
      double expected =
          networks(limits).stream().mapToDouble(SmallMobileNetTest::score).max().orElse(Double.NaN);
      double found =
          Optimum.of(COSTS, limits, SCORES).best().map(Optimum.Scored::score).orElse(Double.NaN);
      assertThat(found).isEqualTo(expected, within(1e-9));
    }
  }

  private static double score(Genotype genotype) {
    double score = SCORES.setting(genotype.get(0));
    for (int slot = 0; slot < 2 + genotype.get(7); slot++) {
      int option = 2 * genotype.get(1 + 2 * slot) + genotype.get(2 + 2 * slot);
      score += SCORES.block(genotype.get(0), slot, option);
    }
    return score;
  }

  /**
   * Chi-square of 200 draws per network against equal shares: with k networks its mean is k - 1 and
   * its variance 2 (k - 1); five standard deviations are left.
   */
  @Test
  void everyNetworkWithinTheLimitsIsDrawnEquallyOften() {
    for (Limits limits : limitsToDrawFrom()) {
      List<Genotype> networks = networks(limits);
      assertThat(networks).hasSizeGreaterThan(20);
      assertThat(chiSquare(networks, NetworkSet.of(COSTS, limits)))
          .isBetween(bound(networks.size(), -5), bound(networks.size(), 5));
    }
  }

  private static List<Limits> limitsToDrawFrom() {
    long[] macs =
        networks(Limits.none()).stream()
            .mapToLong(g -> Measure.MACS.of(COSTS.ofGenotype(g)))
            .sorted()
            .toArray();
    Limits half = Limits.none().macs(macs[macs.length / 2]);
    return List.of(Limits.none(), half, half.params(3_500));
  }

  private static double bound(int networks, int deviations) {
    return networks - 1 + deviations * Math.sqrt(2.0 * (networks - 1));
  }

  private static double chiSquare(List<Genotype> networks, NetworkSet<Genotype> set) {
    int perNetwork = 200;
    Map<Genotype, Integer> drawn = new HashMap<>();
    set.sample(perNetwork * networks.size(), new SplittableRandom(11))
        .forEach(network -> drawn.merge(network, 1, Integer::sum));
    assertThat(networks).containsAll(drawn.keySet());
    return networks.stream()
        .mapToDouble(
            network -> Math.pow(drawn.getOrDefault(network, 0) - perNetwork, 2) / perNetwork)
        .sum();
  }
}
