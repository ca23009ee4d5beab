package io.nasbook.exact;

import io.nasbook.cost.Cost;
import io.nasbook.cost.Costs;
import io.nasbook.cost.Limit;
import io.nasbook.cost.Limits;
import io.nasbook.cost.Measure;
import io.nasbook.space.Genes;
import io.nasbook.space.Genotype;
import io.nasbook.space.Layout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The limits that can be met and are nearest to some that cannot. */
final class NearestLimits {

  private NearestLimits() {}

  static List<Limits> of(Costs<?> costs, Limits limits) {
    Set<Limits> found = new LinkedHashSet<>();
    for (int setting = 0; setting < costs.space().layout().settings().options(); setting++) {
      for (Genotype least : candidates(costs, setting, limits)) {
        found.add(raised(limits, costs.ofGenotype(least)));
      }
    }
    List<Limits> undominated =
        found.stream().filter(a -> found.stream().noneMatch(b -> tighter(b, a))).toList();
    return undominated.stream()
        .sorted(Comparator.comparingDouble(near -> largestRaise(limits, near)))
        .toList();
  }

  /** The least networks for each peak that makes a difference. */
  private static List<Genotype> candidates(Costs<?> costs, int setting, Limits limits) {
    List<Genotype> candidates = new ArrayList<>();
    List<Measure> sums = Chain.sums(limits);
    List<Genotype> least = LeastNetworks.of(Chain.of(costs, setting, sums, Long.MAX_VALUE));
    for (long peakBytes : peaks(costs, setting, limits)) {
      Chain chain = Chain.of(costs, setting, sums, peakBytes);
      if (chain.keepsPeak()) {
        List<Genotype> networks = LeastNetworks.of(chain);
        candidates.addAll(networks);
        if (sameSums(costs, networks, least, sums)) {
          break;
        }
      }
    }
    return candidates;
  }

  private static boolean sameSums(
      Costs<?> costs, List<Genotype> some, List<Genotype> others, List<Measure> sums) {
    return sums.isEmpty() || vectors(costs, some, sums).equals(vectors(costs, others, sums));
  }

  private static List<List<Long>> vectors(
      Costs<?> costs, List<Genotype> networks, List<Measure> sums) {
    return networks.stream()
        .map(costs::ofGenotype)
        .map(cost -> sums.stream().map(measure -> measure.of(cost)).toList())
        .toList();
  }

  private static Iterable<Long> peaks(Costs<?> costs, int setting, Limits limits) {
    if (limits.of(Measure.PEAK_BYTES).isEmpty()) {
      return List.of(Long.MAX_VALUE);
    }
    TreeSet<Long> peaks = allPeaks(costs, setting);
    peaks.add(Chain.peakBytes(limits));
    return peaks.tailSet(Math.max(Chain.peakBytes(limits), leastPeak(costs, setting)));
  }

  /** The peak that no network of a setting goes below. */
  private static long leastPeak(Costs<?> costs, int setting) {
    long least = costs.fixed(setting).peakBytes();
    int firstSlot = 0;
    for (Layout.Stage stage : costs.space().layout().stages()) {
      for (int slot = 0; slot < Collections.min(stage.depths()); slot++) {
        least = Math.max(least, leastPeak(costs, setting, firstSlot + slot));
      }
      firstSlot += stage.slots().size();
    }
    return least;
  }

  private static long leastPeak(Costs<?> costs, int setting, int slot) {
    long least = Long.MAX_VALUE;
    for (int option = 0; option < costs.options(slot); option++) {
      least = Math.min(least, costs.block(setting, slot, option).peakBytes());
    }
    return least;
  }

  /** All peaks that networks of a setting can have, ascending. */
  static TreeSet<Long> allPeaks(Costs<?> costs, int setting) {
    TreeSet<Long> peaks = new TreeSet<>(Set.of(costs.fixed(setting).peakBytes()));
    int slot = 0;
    for (Layout.Stage stage : costs.space().layout().stages()) {
      for (Genes genes : stage.slots()) {
        for (int option = 0; option < genes.options(); option++) {
          peaks.add(costs.block(setting, slot, option).peakBytes());
        }
        slot++;
      }
    }
    return peaks;
  }

  private static Limits raised(Limits limits, Cost cost) {
    return new Limits(
        limits.list().stream()
            .map(l -> new Limit(l.measure(), Math.max(l.max(), l.measure().of(cost))))
            .toList());
  }

  private static boolean tighter(Limits a, Limits b) {
    return !a.equals(b)
        && a.list().stream().allMatch(l -> l.max() <= b.of(l.measure()).orElseThrow());
  }

  private static double largestRaise(Limits limits, Limits near) {
    return near.list().stream()
        .mapToDouble(l -> (double) l.max() / limits.of(l.measure()).orElseThrow())
        .max()
        .orElse(1);
  }
}
