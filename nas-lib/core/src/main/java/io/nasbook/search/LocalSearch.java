package io.nasbook.search;

import io.nasbook.space.Choice;
import io.nasbook.space.Genes;
import io.nasbook.space.Genotype;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Local search: scores all networks that differ from the current one in one part (a setting, a
 * depth or a block), moves to the best of them, and begins anew at random where none is better.
 *
 * @param evaluations networks to score in all
 * @param stop when to end early
 */
public record LocalSearch(int evaluations, StopRule stop) implements Searcher {

  /** Checks that there is something to score. */
  public LocalSearch {
    if (evaluations < 1) {
      throw new IllegalArgumentException(
          "local search must score at least 1 network, but was told " + evaluations);
    }
  }

  /**
   * Local search that ends with its budget.
   *
   * @param evaluations networks to score in all
   */
  public LocalSearch(int evaluations) {
    this(evaluations, StopRule.never());
  }

  /**
   * The same search with a stop rule.
   *
   * @param stop when to end early
   * @return the searcher
   */
  public LocalSearch withStop(StopRule stop) {
    return new LocalSearch(evaluations, stop);
  }

  @Override
  public <A> SearchResult<A> run(Problem<A> problem, RandomGenerator rng) {
    return run(problem, List.of(), rng);
  }

  /**
   * Searches from given networks first, for instance those of {@link ExactSearch#candidates}.
   *
   * @param <A> the type of the architectures
   * @param problem what to search for
   * @param start networks within the limits
   * @param rng source of randomness
   * @return the best found and everything that was evaluated
   */
  public <A> SearchResult<A> run(Problem<A> problem, List<A> start, RandomGenerator rng) {
    StopRule budget = new StopRule.Evaluations(evaluations).or(stop);
    SearchRun<A> run = SearchRun.start("local search of " + evaluations, problem, budget);
    Newcomers<A> newcomers = Newcomers.of(problem, run, rng);
    for (Genotype genotype : problem.genotypes(start)) {
      run.evaluate(List.of(genotype));
      run.seen(genotype).ifPresent(candidate -> climb(problem, run, candidate));
    }
    while (!run.isStopped()) {
      List<Candidate<A>> begin = run.evaluate(newcomers.random(1));
      if (begin.isEmpty()) {
        run.note("ended early: no unseen network found");
        break;
      }
      climb(problem, run, begin.getFirst());
    }
    return run.result();
  }

  private static <A> void climb(Problem<A> problem, SearchRun<A> run, Candidate<A> from) {
    Candidate<A> current = from;
    boolean better = true;
    while (better && !run.isStopped()) {
      List<Genotype> neighbours = neighbours(problem, current.genotype());
      run.evaluate(neighbours);
      Candidate<A> best = current;
      for (Genotype neighbour : neighbours) {
        Optional<Candidate<A>> scored = run.seen(neighbour);
        best = scored.isPresent() && scored.get().score() > best.score() ? scored.get() : best;
      }
      better = best != current;
      current = best;
    }
  }

  private static <A> List<Genotype> neighbours(Problem<A> problem, Genotype genotype) {
    List<Choice> choices = problem.space().choices();
    List<Genotype> neighbours = new ArrayList<>();
    for (List<Integer> unit : problem.space().layout().units()) {
      Genes genes = Genes.of(choices, unit);
      for (int option = 0; option < genes.options(); option++) {
        int[] changed = genotype.indices();
        genes.write(option, changed);
        Genotype neighbour = problem.space().layout().canonical(Genotype.of(changed));
        if (!neighbour.equals(genotype)
            && problem.limits().allow(problem.costs().ofGenotype(neighbour))) {
          neighbours.add(neighbour);
        }
      }
    }
    return neighbours;
  }
}
