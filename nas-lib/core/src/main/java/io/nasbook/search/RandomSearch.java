package io.nasbook.search;

import io.nasbook.exact.NetworkSet;
import io.nasbook.space.Genotype;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Random search, the lab's way: draw genotypes until enough distinct networks meet the limits,
 * score all of them, take the best. Where hardly any draw meets the limits, networks are drawn
 * uniformly from those that do.
 *
 * @param networks how many networks to score
 * @param stop when to end early
 */
public record RandomSearch(int networks, StopRule stop) implements Searcher {

  private static final int DRAWS_PER_NETWORK = 1000;

  /** Checks that there is something to score. */
  public RandomSearch {
    if (networks < 1) {
      throw new IllegalArgumentException(
          "random search must score at least 1 network, but was told " + networks);
    }
  }

  /**
   * Random search that ends by itself.
   *
   * @param networks how many networks to score
   */
  public RandomSearch(int networks) {
    this(networks, StopRule.never());
  }

  /**
   * The same search with a stop rule.
   *
   * @param stop when to end early
   * @return the searcher
   */
  public RandomSearch withStop(StopRule stop) {
    return new RandomSearch(networks, stop);
  }

  @Override
  public <A> SearchResult<A> run(Problem<A> problem, RandomGenerator rng) {
    SearchRun<A> run = SearchRun.start("random search of " + networks, problem, stop);
    Set<Genotype> drawn = new LinkedHashSet<>();
    long draws = 0;
    while (drawn.size() < networks && draws < (long) networks * DRAWS_PER_NETWORK) {
      Rejection.Sample sample =
          new Rejection(networks - drawn.size(), (long) networks * DRAWS_PER_NETWORK)
              .draw(problem.costs(), problem.limits(), rng);
      drawn.addAll(sample.accepted());
      draws += sample.draws();
    }
    if (drawn.size() < networks) {
      addUniformly(problem, drawn, rng);
      run.note("hardly any genotype meets the limits, so networks were drawn uniformly");
    }
    run.evaluate(List.copyOf(drawn));
    return run.result();
  }

  private <A> void addUniformly(Problem<A> problem, Set<Genotype> drawn, RandomGenerator rng) {
    NetworkSet<A> set = NetworkSet.of(problem.costs(), problem.limits());
    int missing = networks - drawn.size();
    for (int i = 0; i < DRAWS_PER_NETWORK && missing > 0; i++) {
      set.sample(missing, rng).stream().map(problem.space()::encode).forEach(drawn::add);
      missing = networks - drawn.size();
    }
  }
}
