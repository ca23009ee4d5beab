package io.nasbook.exact;

import io.nasbook.cost.Costs;
import io.nasbook.cost.Limits;
import io.nasbook.cost.Measure;
import io.nasbook.space.Genotype;
import io.nasbook.space.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds networks of the highest additive score within limits, exactly, by Pareto-pruned dynamic
 * programming over the blocks of each setting: a partial network that costs more and scores less
 * than another is never extended.
 */
public final class Optimum {

  private final Costs<?> costs;
  private final Limits limits;
  private final ScoreTable scores;

  private Optimum(Costs<?> costs, Limits limits, ScoreTable scores) {
    this.costs = costs;
    this.limits = limits;
    this.scores = scores;
  }

  /**
   * A network and its score.
   *
   * @param genotype canonical genotype
   * @param score the additive score
   */
  public record Scored(Genotype genotype, double score) {}

  /**
   * Prepares a search.
   *
   * @param costs the space and its cost model
   * @param limits what the networks must keep
   * @param scores the additive score
   * @return a search that has not started
   */
  public static Optimum of(Costs<?> costs, Limits limits, ScoreTable scores) {
    return new Optimum(costs, limits, scores);
  }

  /**
   * The network with the highest score.
   *
   * @return empty if no network meets the limits
   */
  public Optional<Scored> best() {
    Optional<Scored> best = Optional.empty();
    for (Chain chain : chainsByPromise()) {
      if (best.isEmpty() || scoreWithoutLimits(chain) > best.get().score()) {
        best = better(best, bestOf(chain));
      }
    }
    return best;
  }

  private static Optional<Scored> better(Optional<Scored> a, Optional<Scored> b) {
    return a.isEmpty() || (b.isPresent() && b.get().score() > a.get().score()) ? b : a;
  }

  /**
   * The network with the highest score of each setting that has one.
   *
   * @return the best first
   */
  public List<Scored> bestOfEachSetting() {
    return chainsByPromise().stream()
        .flatMap(chain -> bestOf(chain).stream())
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .toList();
  }

  /**
   * The Pareto front of score against a measure: every network that no cheaper one matches.
   *
   * @param measure what to trade for score; a sum, such as MACs
   * @return ascending in cost and score
   */
  public List<Scored> front(Measure measure) {
    List<Measure> sums = new ArrayList<>(List.of(measure));
    Chain.sums(limits).stream().filter(m -> m != measure).forEach(sums::add);
    long[] bounds = sums.stream().mapToLong(m -> limits.of(m).orElse(Long.MAX_VALUE / 2)).toArray();
    return IntStream.range(0, settings())
        .mapToObj(setting -> Chain.of(costs, setting, sums, Chain.peakBytes(limits)))
        .filter(Chain::keepsPeak)
        .map(chain -> StageFronts.all(chain, bounds, scores).onFirstSum().also(chain::writeSetting))
        .reduce(Front::or)
        .map(this::scored)
        .orElse(List.of());
  }

  private List<Scored> scored(Front front) {
    return IntStream.range(0, front.size())
        .mapToObj(
            i -> {
              int[] genes = new int[costs.space().choices().size()];
              front.write(i, genes);
              return new Scored(canonical(genes), front.score(i));
            })
        .toList();
  }

  private int settings() {
    return costs.space().layout().settings().options();
  }

  private List<Chain> chainsByPromise() {
    return IntStream.range(0, settings())
        .mapToObj(setting -> Chain.of(costs, setting, limits))
        .filter(Chain::keepsPeak)
        .sorted(Comparator.comparingDouble(this::scoreWithoutLimits).reversed())
        .toList();
  }

  /** The highest score if only the peak is limited. */
  private double scoreWithoutLimits(Chain chain) {
    double sum = scores.setting(chain.setting());
    for (Chain.Stage stage : chain.stages()) {
      double best = Double.NEGATIVE_INFINITY;
      for (int depth : stage.depths()) {
        double atDepth = 0;
        for (int slot = 0; slot < stage.active(depth); slot++) {
          int at = stage.firstSlot() + slot;
          atDepth +=
              Arrays.stream(stage.slots().get(slot).options())
                  .mapToDouble(option -> scores.block(chain.setting(), at, option))
                  .max()
                  .orElseThrow();
        }
        best = Math.max(best, atDepth);
      }
      sum += best;
    }
    return sum;
  }

  private Optional<Scored> bestOf(Chain chain) {
    long[] bounds = Chain.bounds(limits);
    List<Front> stages = StageFronts.of(chain, bounds, scores);
    Front left = Front.single(chain.fixed(), scores.setting(chain.setting()));
    Front right = Front.single(new long[bounds.length], 0);
    int last = stages.size() - 1;
    int next = 0;
    while (next <= last) {
      if (left.size() <= right.size()) {
        left = left.times(stages.get(next++), bounds);
      } else {
        right = right.times(stages.get(last--), bounds);
      }
    }
    int[] genes = chain.blank();
    Optional<Double> score = BestPair.write(left, right, bounds, genes);
    return score.map(value -> new Scored(canonical(genes), value));
  }

  private Genotype canonical(int[] genes) {
    Layout layout = costs.space().layout();
    return layout.canonical(Genotype.of(genes));
  }
}
