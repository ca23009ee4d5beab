package io.nasbook.search;

import io.nasbook.cost.SeparableSpace;
import io.nasbook.exact.Feasibility;
import io.nasbook.exact.NetworkSet;
import io.nasbook.space.Genotype;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Finds networks within the limits that a search has not scored yet, and never loops for ever: what
 * does not fit is mixed with a network that does until it fits.
 *
 * <pre>{@code
 * var newcomers = Newcomers.of(problem, run, rng);
 * var members = run.evaluate(newcomers.random(50));
 * }</pre>
 *
 * @param <A> the type of the architectures
 */
public final class Newcomers<A> {

  /** How often a child is tried again before it is repaired. */
  private static final int TRIES = 50;

  /** So many networks are gone through when nothing else finds a new one. */
  private static final int MOST_LISTED = 10_000;

  private final Problem<A> problem;
  private final SearchRun<A> run;
  private final RandomGenerator rng;
  private final List<Genotype> witnesses;
  private Optional<NetworkSet<A>> all = Optional.empty();

  private Newcomers(Problem<A> problem, SearchRun<A> run, RandomGenerator rng) {
    this.problem = problem;
    this.run = run;
    this.rng = rng;
    this.witnesses =
        Feasibility.of(problem.costs(), problem.limits()).verdicts().stream()
            .flatMap(verdict -> verdict.witness().stream())
            .map(arch -> problem.space().layout().canonical(problem.space().encode(arch)))
            .toList();
  }

  /**
   * A source of networks for one search.
   *
   * @param <A> the type of the architectures
   * @param problem what is searched for
   * @param run the search, which knows what it has scored
   * @param rng source of randomness
   * @return the source
   */
  public static <A> Newcomers<A> of(Problem<A> problem, SearchRun<A> run, RandomGenerator rng) {
    return new Newcomers<>(problem, run, rng);
  }

  /**
   * Networks drawn at random.
   *
   * @param count how many
   * @return so many canonical genotypes, fewer if hardly any are left
   */
  public List<Genotype> random(int count) {
    return distinct(count, List.of(), () -> problem.space().sampleGenotype(rng));
  }

  /**
   * Different networks from a source, for instance a mutation.
   *
   * @param count how many
   * @param others networks that must not be among them
   * @param source gives one genotype after the other, within the limits or not
   * @return so many canonical genotypes, fewer if hardly any are left
   */
  public List<Genotype> distinct(int count, List<Genotype> others, Supplier<Genotype> source) {
    Set<Genotype> taken = new HashSet<>(others);
    List<Genotype> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      next(source, taken)
          .ifPresent(
              genotype -> {
                taken.add(genotype);
                found.add(genotype);
              });
    }
    return found;
  }

  private Optional<Genotype> next(Supplier<Genotype> source, Set<Genotype> taken) {
    Genotype last = canonical(source.get());
    for (int i = 0; i < TRIES; i++) {
      if (isNew(last, taken) && fits(last)) {
        return Optional.of(last);
      }
      last = canonical(source.get());
    }
    for (int i = 0; i < TRIES; i++) {
      Genotype repaired = repaired(problem.space().sampleGenotype(rng));
      if (isNew(repaired, taken)) {
        return Optional.of(repaired);
      }
    }
    return oneOfTheLast(taken);
  }

  /** Where hardly any network is left, one of all that meet the limits. */
  private Optional<Genotype> oneOfTheLast(Set<Genotype> taken) {
    if (all.isEmpty()) {
      all = Optional.of(NetworkSet.of(problem.costs(), problem.limits()));
    }
    int size = all.get().size().min(BigInteger.valueOf(MOST_LISTED)).intValue();
    int first = rng.nextInt(size);
    for (int i = 0; i < size; i++) {
      A arch = all.get().get(BigInteger.valueOf((first + i) % size));
      Genotype genotype = problem.space().encode(arch);
      if (isNew(genotype, taken)) {
        return Optional.of(genotype);
      }
    }
    return Optional.empty();
  }

  private boolean isNew(Genotype genotype, Set<Genotype> taken) {
    return !taken.contains(genotype) && !run.isSeen(genotype);
  }

  private boolean fits(Genotype genotype) {
    return problem.limits().allow(problem.costs().ofGenotype(genotype));
  }

  private Genotype canonical(Genotype genotype) {
    return problem.space().layout().canonical(genotype);
  }

  /** Takes over units of a network that fits, in random order, until the mixture fits. */
  private Genotype repaired(Genotype genotype) {
    Genotype witness = witnesses.get(rng.nextInt(witnesses.size()));
    int[] genes = genotype.indices();
    for (List<Integer> unit : shuffledUnits(problem.space())) {
      if (fits(Genotype.of(genes))) {
        break;
      }
      unit.forEach(gene -> genes[gene] = witness.get(gene));
    }
    return canonical(Genotype.of(genes));
  }

  private List<List<Integer>> shuffledUnits(SeparableSpace<A> space) {
    List<List<Integer>> units = new ArrayList<>(space.layout().units());
    for (int i = units.size() - 1; i > 0; i--) {
      Collections.swap(units, i, rng.nextInt(i + 1));
    }
    return units;
  }
}
