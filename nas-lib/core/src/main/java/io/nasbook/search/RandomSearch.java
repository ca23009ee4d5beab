package io.nasbook.search;

import io.nasbook.space.Genotype;
import io.nasbook.space.Layout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Random search, the lab's way: draw genotypes until enough distinct networks meet the limits,
 * score all of them, take the best.
 *
 * @param networks how many networks to score
 */
public record RandomSearch(int networks) implements Searcher {

  /** Checks that there is something to score. */
  public RandomSearch {
    if (networks < 1) {
      throw new IllegalArgumentException(
          "random search must score at least 1 network, but was told " + networks);
    }
  }

  @Override
  public <A> SearchResult<A> run(Problem<A> problem, RandomGenerator rng) {
    Progress<A> progress = Progress.start("random search of " + networks, problem);
    Set<Genotype> drawn = new HashSet<>();
    progress.evaluate(draw(problem, drawn, rng));
    if (drawn.size() < networks) {
      progress.note(
          "only %,d of %,d networks were found within the limits in %,d draws"
              .formatted(drawn.size(), networks, maxDraws()));
    }
    return progress.result();
  }

  private long maxDraws() {
    return 10_000L * networks;
  }

  private <A> List<Genotype> draw(Problem<A> problem, Set<Genotype> drawn, RandomGenerator rng) {
    Layout layout = problem.space().layout();
    List<Genotype> found = new ArrayList<>();
    for (long draw = 0; draw < maxDraws() && found.size() < networks; draw++) {
      Genotype genotype = layout.canonical(problem.space().sampleGenotype(rng));
      if (problem.limits().allow(problem.costs().ofGenotype(genotype)) && drawn.add(genotype)) {
        found.add(genotype);
      }
    }
    return found;
  }
}
