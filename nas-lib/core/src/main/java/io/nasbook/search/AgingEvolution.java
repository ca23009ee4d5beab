package io.nasbook.search;

import io.nasbook.space.Genotype;
import io.nasbook.space.Variation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Aging ("regularized") evolution (Real et al., 2019): of a few members drawn at random the best is
 * mutated, the child joins, and the oldest member leaves, however good it is.
 *
 * @param population members at any time
 * @param evaluations networks to score in all
 * @param contestants members drawn for each child
 * @param rates how likely a mutation draws a part anew
 * @param stop when to end early
 */
public record AgingEvolution(
    int population, int evaluations, int contestants, Variation.Rates rates, StopRule stop)
    implements Searcher {

  /** Checks that the numbers make sense together. */
  public AgingEvolution {
    if (population < 1 || evaluations < population) {
      throw new IllegalArgumentException(
          "aging evolution needs a population of at least 1 and as many evaluations, but was given"
              + " %d and %d".formatted(population, evaluations));
    }
    if (contestants < 1 || contestants > population) {
      throw new IllegalArgumentException(
          "there must be 1 to %d contestants, as many as the population has members, but was %d"
              .formatted(population, contestants));
    }
  }

  /**
   * A quarter of the population contests; parts are drawn anew with the lab's probabilities.
   *
   * @param population members at any time
   * @param evaluations networks to score in all
   */
  public AgingEvolution(int population, int evaluations) {
    this(
        population,
        evaluations,
        Math.max(1, population / 4),
        new Variation.Rates(0.1, 0.5),
        StopRule.never());
  }

  /**
   * The same search with a stop rule.
   *
   * @param stop when to end early
   * @return the searcher
   */
  public AgingEvolution withStop(StopRule stop) {
    return new AgingEvolution(population, evaluations, contestants, rates, stop);
  }

  @Override
  public <A> SearchResult<A> run(Problem<A> problem, RandomGenerator rng) {
    SearchRun<A> run =
        SearchRun.start("aging evolution %d, %d".formatted(population, evaluations), problem, stop);
    Newcomers<A> newcomers = Newcomers.of(problem, run, rng);
    Deque<Candidate<A>> members = new ArrayDeque<>(run.evaluate(newcomers.random(population)));
    while (run.evaluations() < evaluations && !run.isStopped()) {
      Candidate<A> parent = best(new ArrayList<>(members), rng);
      List<Genotype> child =
          newcomers.distinct(
              1, List.of(), () -> Variation.mutate(problem.space(), parent.genotype(), rates, rng));
      if (child.isEmpty()) {
        run.note("ended early: no unseen network found");
        break;
      }
      members.addAll(run.evaluate(child));
      members.removeFirst();
    }
    return run.result();
  }

  private <A> Candidate<A> best(List<Candidate<A>> members, RandomGenerator rng) {
    Candidate<A> best = members.get(rng.nextInt(members.size()));
    for (int i = 1; i < contestants; i++) {
      Candidate<A> other = members.get(rng.nextInt(members.size()));
      best = other.score() > best.score() ? other : best;
    }
    return best;
  }
}
