package io.nasbook.exact;

import io.nasbook.cost.Breakdown;
import io.nasbook.cost.Cost;
import io.nasbook.cost.Costs;
import io.nasbook.cost.Layer;
import io.nasbook.cost.Limit;
import io.nasbook.cost.Limits;
import io.nasbook.cost.Measure;
import io.nasbook.cost.SeparableSpace;
import io.nasbook.space.Genotype;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the witness or the certificate of one setting. */
final class Judge<A> {

  private final Costs<A> costs;
  private final Chain chain;
  private final Limits limits;

  private Judge(Costs<A> costs, Chain chain, Limits limits) {
    this.costs = costs;
    this.chain = chain;
    this.limits = limits;
  }

  static <A> Feasibility.Verdict<A> verdict(Costs<A> costs, int setting, Limits limits) {
    return new Judge<>(costs, Chain.of(costs, setting, limits), limits).verdict();
  }

  private Feasibility.Verdict<A> verdict() {
    if (!chain.keepsPeak()) {
      return no(layerTooLarge());
    }
    List<Measure> sums = Chain.sums(limits);
    if (sums.isEmpty()) {
      return yes(LeastNetworks.of(chain).getFirst());
    }
    for (int m = 0; m < sums.size(); m++) {
      Genotype least = chain.least(m);
      Cost cost = costs.ofGenotype(least);
      Limit limit = new Limit(sums.get(m), limits.of(sums.get(m)).orElseThrow());
      if (!limit.allows(cost)) {
        return no(sumTooLarge(limit, least));
      }
      if (limits.allow(cost)) {
        return yes(least);
      }
    }
    return jointly(sums);
  }

  private Feasibility.Verdict<A> jointly(List<Measure> sums) {
    List<Genotype> least = LeastNetworks.of(chain);
    Optional<Genotype> witness =
        least.stream().filter(genotype -> limits.allow(costs.ofGenotype(genotype))).findFirst();
    return witness.map(this::yes).orElseGet(() -> no(togetherTooTight(sums.getLast(), least)));
  }

  private Feasibility.Verdict<A> yes(Genotype witness) {
    return new Feasibility.Verdict<>(
        name(),
        Optional.of(costs.space().decode(witness)),
        Optional.of(costs.ofGenotype(witness)),
        Optional.empty());
  }

  private Feasibility.Verdict<A> no(Certificate certificate) {
    return new Feasibility.Verdict<>(
        name(), Optional.empty(), Optional.empty(), Optional.of(certificate));
  }

  private String name() {
    return costs.space().settingName(chain.setting());
  }

  private Certificate layerTooLarge() {
    Limit limit = new Limit(Measure.PEAK_BYTES, limits.of(Measure.PEAK_BYTES).orElseThrow());
    SeparableSpace<A> space = costs.space();
    Layer layer =
        Stream.concat(
                Stream.concat(
                    space.head(chain.setting()).stream(), space.tail(chain.setting()).stream()),
                slotOfLargestPeak().map(this::smallestPeakOfSlot).stream())
            .filter(l -> !limit.allows(l.cost()))
            .max(Comparator.comparingLong(l -> l.cost().peakBytes()))
            .orElseThrow();
    return new Certificate.LayerTooLarge(limit, name(), layer);
  }

  /** The slots that are active in every network. */
  private IntStream necessarySlots() {
    return chain.stages().stream()
        .flatMapToInt(
            stage ->
                IntStream.range(
                    stage.firstSlot(),
                    stage.firstSlot()
                        + stage.layout().depths().stream().min(Integer::compare).orElseThrow()));
  }

  private Optional<Integer> slotOfLargestPeak() {
    return necessarySlots()
        .boxed()
        .max(Comparator.comparingLong(slot -> peakBytes(slot, smallestOption(slot))));
  }

  private Layer smallestPeakOfSlot(int slot) {
    return new Breakdown(costs.space().block(chain.setting(), slot, smallestOption(slot))).peak();
  }

  private int smallestOption(int slot) {
    int smallest = 0;
    for (int option = 1; option < costs.options(slot); option++) {
      smallest = peakBytes(slot, option) < peakBytes(slot, smallest) ? option : smallest;
    }
    return smallest;
  }

  private long peakBytes(int slot, int option) {
    return costs.block(chain.setting(), slot, option).peakBytes();
  }

  private Certificate sumTooLarge(Limit limit, Genotype least) {
    Layer largest =
        costs.breakdown(costs.space().decode(least)).layers().stream()
            .max(Comparator.comparingLong(layer -> limit.measure().of(layer.cost())))
            .orElseThrow();
    long sum = limit.measure().of(costs.ofGenotype(least));
    return new Certificate.SumTooLarge(limit, name(), sum, largest);
  }

  private Certificate togetherTooTight(Measure measure, List<Genotype> networks) {
    Limit limit = new Limit(measure, limits.of(measure).orElseThrow());
    Limits others = new Limits(limits.list().stream().filter(l -> l.measure() != measure).toList());
    long least =
        networks.stream()
            .map(costs::ofGenotype)
            .filter(others::allow)
            .mapToLong(measure::of)
            .min()
            .orElse(Long.MAX_VALUE);
    return new Certificate.TogetherTooTight(limits, name(), limit, least);
  }
}
