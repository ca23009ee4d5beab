package io.nasbook.search;

import io.nasbook.space.Genotype;
import io.nasbook.space.Variation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Evolutionary search with the lab's operators (Cai et al., Once-for-All, section 3.4): each
 * generation the best become parents, and as many children as the population has members are made
 * by mutation of one parent or crossover of two. No network is scored twice.
 *
 * @param population members of the first generation, and children of each later one
 * @param generations how often children are made
 * @param parentRatio share of the population that becomes parents
 * @param mutationRatio share of the children that are made by mutation; the others by crossover
 * @param rates how likely a mutation draws a part anew
 * @param stop when to end early
 */
public record EvolutionSearch(
    int population,
    int generations,
    double parentRatio,
    double mutationRatio,
    Variation.Rates rates,
    StopRule stop)
    implements Searcher {

  /** Checks that the numbers make sense together. */
  public EvolutionSearch {
    if (population < 1 || generations < 0) {
      throw new IllegalArgumentException(
          "evolution needs a population of at least 1 and 0 or more generations, but was given"
              + " %d and %d".formatted(population, generations));
    }
    if (!(parentRatio > 0 && parentRatio <= 1)) {
      throw new IllegalArgumentException(
          "the parents must be a share of the population above 0 and up to 1, but was "
              + parentRatio);
    }
    if (!(mutationRatio >= 0 && mutationRatio <= 1)) {
      throw new IllegalArgumentException(
          "the share of mutated children must be between 0 and 1, but was " + mutationRatio);
    }
  }

  /**
   * The lab's defaults: a quarter become parents, half of the children are mutated, parts of an
   * architecture are drawn anew with probability 0.1 and the resolution with 0.5.
   *
   * @param population members of the first generation, and children of each later one
   * @param generations how often children are made
   */
  public EvolutionSearch(int population, int generations) {
    this(population, generations, 0.25, 0.5, new Variation.Rates(0.1, 0.5), StopRule.never());
  }

  /**
   * The same search with another share of parents.
   *
   * @param ratio above 0 and up to 1
   * @return the searcher
   */
  public EvolutionSearch withParentRatio(double ratio) {
    return new EvolutionSearch(population, generations, ratio, mutationRatio, rates, stop);
  }

  /**
   * The same search with a number of parents.
   *
   * @param parents at least 1, at most the population
   * @return the searcher
   */
  public EvolutionSearch withParents(int parents) {
    if (parents < 1 || parents > population) {
      throw new IllegalArgumentException(
          "there must be 1 to %d parents, as many as the population has members, but was %d"
              .formatted(population, parents));
    }
    return withParentRatio((double) parents / population);
  }

  /**
   * The same search with another share of mutated children.
   *
   * @param ratio between 0 and 1
   * @return the searcher
   */
  public EvolutionSearch withMutationRatio(double ratio) {
    return new EvolutionSearch(population, generations, parentRatio, ratio, rates, stop);
  }

  /**
   * The same search with other mutation probabilities.
   *
   * @param arch that a width, a depth or a block is drawn anew, between 0 and 1
   * @param resolution that the resolution is drawn anew, between 0 and 1
   * @return the searcher
   */
  public EvolutionSearch withMutation(double arch, double resolution) {
    Variation.Rates changed = new Variation.Rates(arch, resolution);
    return new EvolutionSearch(population, generations, parentRatio, mutationRatio, changed, stop);
  }

  /**
   * The same search with a stop rule.
   *
   * @param stop when to end early
   * @return the searcher
   */
  public EvolutionSearch withStop(StopRule stop) {
    return new EvolutionSearch(population, generations, parentRatio, mutationRatio, rates, stop);
  }

  @Override
  public <A> SearchResult<A> run(Problem<A> problem, RandomGenerator rng) {
    return run(problem, List.of(), rng);
  }

  /**
   * Searches from a first generation that holds given networks, for instance those of {@link
   * ExactSearch#candidates}; the rest of it is drawn.
   *
   * @param <A> the type of the architectures
   * @param problem what to search for
   * @param start networks within the limits
   * @param rng source of randomness
   * @return the best found and everything that was evaluated
   */
  public <A> SearchResult<A> run(Problem<A> problem, List<A> start, RandomGenerator rng) {
    SearchRun<A> run =
        SearchRun.start("evolution %d x %d".formatted(population, generations), problem, stop);
    Newcomers<A> newcomers = Newcomers.of(problem, run, rng);
    List<Candidate<A>> members = new ArrayList<>(run.evaluate(problem.genotypes(start)));
    members.addAll(run.evaluate(newcomers.random(Math.max(0, population - members.size()))));
    for (int generation = 0; generation < generations && !run.isStopped(); generation++) {
      List<Candidate<A>> parents = best(members);
      List<Genotype> children = children(problem, newcomers, parents, rng);
      if (children.isEmpty()) {
        run.note("ended at generation %d: no unseen network found".formatted(generation));
        break;
      }
      members = Stream.concat(parents.stream(), run.evaluate(children).stream()).toList();
    }
    return run.result();
  }

  private <A> List<Candidate<A>> best(List<Candidate<A>> members) {
    return members.stream()
        .sorted(Comparator.comparingDouble((Candidate<A> c) -> c.score()).reversed())
        .limit(Math.max(1, Math.round(parentRatio * population)))
        .toList();
  }

  private <A> List<Genotype> children(
      Problem<A> problem, Newcomers<A> newcomers, List<Candidate<A>> parents, RandomGenerator rng) {
    int mutants = (int) Math.round(mutationRatio * population);
    List<Genotype> children =
        newcomers.distinct(
            mutants,
            List.of(),
            () -> Variation.mutate(problem.space(), any(parents, rng), rates, rng));
    List<Genotype> crossed =
        newcomers.distinct(
            population - mutants,
            children,
            () -> Variation.crossover(any(parents, rng), any(parents, rng), rng));
    return Stream.concat(children.stream(), crossed.stream()).toList();
  }

  private static <A> Genotype any(List<Candidate<A>> parents, RandomGenerator rng) {
    return parents.get(rng.nextInt(parents.size())).genotype();
  }
}
