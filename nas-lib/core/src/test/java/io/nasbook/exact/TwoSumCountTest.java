package io.nasbook.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.cost.Cost;
import io.nasbook.cost.Costs;
import io.nasbook.cost.Layer;
import io.nasbook.cost.Limits;
import io.nasbook.cost.Measure;
import io.nasbook.cost.Shape;
import io.nasbook.space.Choice;
import io.nasbook.space.Choice.Role;
import io.nasbook.space.Genes;
import io.nasbook.space.Genotype;
import io.nasbook.space.Layout;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TwoSumCountTest {

  @Property(tries = 300)
  void everyQuadrantHoldsExactlyItsNetworks(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    RandomSpace space = new RandomSpace(seed);
    Costs<Genotype> costs = Costs.of(space);
    SplittableRandom rng = new SplittableRandom(~seed);
    Cost cost = costs.ofGenotype(space.sample(rng));
    Limits limits =
        Limits.none()
            .macs(Math.max(1, cost.macs() * (0.8 + 0.4 * rng.nextDouble())))
            .params(Math.max(1, cost.params() * (0.8 + 0.4 * rng.nextDouble())));
    Chain chain = Chain.of(costs, 0, limits);
    TwoSumCount counter = TwoSumCount.of(PackedChain.of(chain, Chain.bounds(limits)));
    for (int quadrant = 0; quadrant < 4; quadrant++) {
      boolean macsAbove = quadrant % 2 == 1;
      boolean paramsAbove = quadrant / 2 == 1;
      long expected =
          space.networks().stream()
              .filter(network -> space.layout().settings().read(network) == 0)
              .map(costs::ofGenotype)
              .filter(c -> c.macs() > limits.of(Measure.MACS).orElseThrow() == macsAbove)
              .filter(c -> c.params() > limits.of(Measure.PARAMS).orElseThrow() == paramsAbove)
              .count();
      for (Quadrant turned : counter.turned(macsAbove, paramsAbove)) {
        BigInteger counted = turned.plane().isEmpty() ? BigInteger.ZERO : TwoSumCount.sweep(turned);
        assertThat(counted).isEqualTo(BigInteger.valueOf(expected));
      }
    }
  }

  @Test
  void sumsThatDoNotFitIntoOneNumberAreRefused() {
    Costs<Genotype> costs = Costs.of(new Random9(1L << 36, 6));
    Limits limits = Limits.none().macs(1L << 37).params(1L << 37);
    assertThatThrownBy(() -> NetworkSet.of(costs, limits))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two limited sums must fit into 60 bits together, but reach");
  }

  @Test
  void soManyDifferentSumsThatItWouldTakeHoursAreRefused() {
    Costs<Genotype> costs = Costs.of(new Random9(1 << 20, 24));
    Limits limits = Limits.none().macs(12 << 20).params(12 << 20);
    assertThatThrownBy(() -> NetworkSet.of(costs, limits))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(
            "about [0-9,]+ pairs of half networks are more than can be counted under two limits on"
                + " sums: limit one of MACs, lab MACs and params only, or set tighter limits");
  }

  @Test
  void moreNetworksThanNumbersAreRefused() {
    Costs<Genotype> costs = Costs.of(new Random9(1000, 45));
    Limits limits = Limits.none().macs(9_000).params(9_000);
    assertThatThrownBy(() -> NetworkSet.of(costs, limits))
        .hasMessageContaining("networks are more than can be counted under two limits on sums");
  }

  /** One slot a stage with nine options, each of random cost up to a bound. */
  private record Random9(long mostCost, int slots) implements GenotypeSpace {

    @Override
    public List<Choice> choices() {
      return IntStream.range(0, slots)
          .mapToObj(s -> new Choice("slot" + s, Role.BLOCK, IntStream.range(0, 9).boxed().toList()))
          .toList();
    }

    @Override
    public Layout layout() {
      List<Layout.Stage> stages = new ArrayList<>();
      for (int slot = 0; slot < slots; slot++) {
        List<Genes> genes = List.of(Genes.of(choices(), List.of(slot)));
        stages.add(new Layout.Stage("stage" + slot, OptionalInt.empty(), List.of(1), genes));
      }
      return new Layout(Genes.of(choices(), List.of()), stages);
    }

    @Override
    public List<Layer> block(int setting, int slot, int option) {
      SplittableRandom rng = new SplittableRandom(31L * slot + option);
      Cost cost = new Cost(rng.nextLong(1, mostCost), 0, rng.nextLong(1, mostCost), 1);
      return List.of(new Layer("block", Shape.square(1, 1), Shape.square(1, 1), cost));
    }

    @Override
    public List<Layer> head(int setting) {
      return List.of();
    }

    @Override
    public List<Layer> tail(int setting) {
      return List.of();
    }

    @Override
    public String settingName(int setting) {
      return "the only setting";
    }
  }
}
