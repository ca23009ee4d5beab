package io.nasbook.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nasbook.cost.Cost;
import io.nasbook.cost.Costs;
import io.nasbook.cost.Limits;
import io.nasbook.cost.Measure;
import io.nasbook.space.Genotype;
import io.nasbook.space.Layout;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Every exact algorithm against trying all networks, on small spaces of any structure. */
class BruteForceTest {

  private static final int TRIES = 300;

  @Property(tries = TRIES)
  void theSetHoldsExactlyTheNetworksWithinTheLimits(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    RandomSpace space = new RandomSpace(seed);
    Costs<Genotype> costs = Costs.of(space);
    Limits limits = limits(space, costs, new SplittableRandom(~seed), 2);
    Set<Genotype> expected = networksWithin(space, costs, limits);
    NetworkSet<Genotype> set = NetworkSet.of(costs, limits);
    assertThat(set.size()).isEqualTo(BigInteger.valueOf(expected.size()));
    Set<Genotype> all = new HashSet<>();
    for (int i = 0; i < expected.size(); i++) {
      all.add(set.get(BigInteger.valueOf(i)));
    }
    assertThat(all).isEqualTo(expected);
    assertThat(space.size()).isEqualTo(BigInteger.valueOf(space.networks().size()));
  }

  @Property(tries = TRIES)
  void feasibilityIsRightAndItsNumbersAreTheLeast(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    RandomSpace space = new RandomSpace(seed);
    Costs<Genotype> costs = Costs.of(space);
    Limits limits = limits(space, costs, new SplittableRandom(~seed), 3);
    boolean feasible = !networksWithin(space, costs, limits).isEmpty();
    Feasibility<Genotype> answer = Feasibility.of(costs, limits);
    assertThat(answer.feasible()).isEqualTo(feasible);
    assertThat(answer.certificate().isPresent()).isEqualTo(!feasible);
    answer.verdicts().stream()
        .flatMap(verdict -> verdict.witness().stream())
        .forEach(witness -> assertThat(limits.allow(costs.ofGenotype(witness))).isTrue());
    answer.certificate().ifPresent(c -> assertThat(c.excess()).isGreaterThan(1));
    for (Limits near : answer.nearest()) {
      assertThat(networksWithin(space, costs, near)).isNotEmpty();
      for (int i = 0; i < near.list().size(); i++) {
        assertNotTighter(space, costs, limits, near, i);
      }
    }
  }

  /** No bound of the nearest limits can be lowered towards the asked one. */
  private static void assertNotTighter(
      RandomSpace space, Costs<Genotype> costs, Limits asked, Limits near, int index) {
    Measure measure = near.list().get(index).measure();
    long max = near.list().get(index).max();
    if (max > asked.of(measure).orElseThrow()) {
      assertThat(networksWithin(space, costs, near.with(measure, max - 1))).isEmpty();
    }
  }

  @Property(tries = TRIES)
  void theOptimumIsTheBestOfAll(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    RandomSpace space = new RandomSpace(seed);
    Costs<Genotype> costs = Costs.of(space);
    Limits limits = limits(space, costs, new SplittableRandom(~seed), 3);
    RandomScores scores = new RandomScores(seed);
    Optional<Double> expected =
        networksWithin(space, costs, limits).stream()
            .map(genotype -> scores.of(space, genotype))
            .max(Double::compare);
    Optional<Optimum.Scored> found = Optimum.of(costs, limits, scores).best();
    assertThat(found.isPresent()).isEqualTo(expected.isPresent());
    found.ifPresent(
        best -> {
          assertThat(best.score()).isCloseTo(expected.orElseThrow(), within(1e-9));
          assertThat(scores.of(space, best.genotype())).isCloseTo(best.score(), within(1e-9));
          assertThat(limits.allow(costs.ofGenotype(best.genotype()))).isTrue();
        });
  }

  @Property(tries = TRIES)
  void theFrontIsTheFrontOfAll(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    RandomSpace space = new RandomSpace(seed);
    Costs<Genotype> costs = Costs.of(space);
    Limits limits = limits(space, costs, new SplittableRandom(~seed), 2);
    RandomScores scores = new RandomScores(seed);
    List<Genotype> byCost =
        networksWithin(space, costs, limits).stream()
            .sorted(
                Comparator.comparingLong((Genotype g) -> costs.ofGenotype(g).macs())
                    .thenComparing(g -> -scores.of(space, g)))
            .toList();
    List<Optimum.Scored> front = Optimum.of(costs, limits, scores).front(Measure.MACS);
    int next = 0;
    double best = Double.NEGATIVE_INFINITY;
    for (Genotype genotype : byCost) {
      if (scores.of(space, genotype) > best + 1e-9) {
        best = scores.of(space, genotype);
        assertThat(front.get(next).score()).isCloseTo(best, within(1e-9));
        assertThat(costs.ofGenotype(front.get(next++).genotype()).macs())
            .isEqualTo(costs.ofGenotype(genotype).macs());
      }
    }
    assertThat(front).hasSize(next);
  }

  private static Set<Genotype> networksWithin(
      RandomSpace space, Costs<Genotype> costs, Limits limits) {
    Set<Genotype> kept = new HashSet<>(space.networks());
    kept.removeIf(genotype -> !limits.allow(costs.ofGenotype(genotype)));
    return kept;
  }

  /** Bounds around the cost of some network, on the peak and at most so many sums. */
  private static Limits limits(
      RandomSpace space, Costs<Genotype> costs, RandomGenerator rng, int sums) {
    Cost cost = costs.ofGenotype(space.sample(rng));
    Limits limits = Limits.none();
    int used = 0;
    for (Measure measure : Measure.values()) {
      if (rng.nextBoolean() && (!measure.isSum() || used++ < sums)) {
        limits =
            limits.with(measure, Math.max(1, measure.of(cost) * (0.7 + 0.5 * rng.nextDouble())));
      }
    }
    return limits;
  }

  /** An additive score drawn from a seed. */
  private record RandomScores(long seed) implements ScoreTable {

    @Override
    public double setting(int setting) {
      return block(setting, -1, -1);
    }

    @Override
    public double block(int setting, int slot, int option) {
      return new SplittableRandom(seed + 17L * setting + 257L * slot + 65_537L * option)
              .nextDouble()
          - 0.3;
    }

    double of(RandomSpace space, Genotype genotype) {
      int setting = space.layout().settings().read(genotype);
      double score = setting(setting);
      int firstSlot = 0;
      for (Layout.Stage stage : space.layout().stages()) {
        for (int slot = 0; slot < stage.active(genotype); slot++) {
          score += block(setting, firstSlot + slot, stage.slots().get(slot).read(genotype));
        }
        firstSlot += stage.slots().size();
      }
      return score;
    }
  }
}
