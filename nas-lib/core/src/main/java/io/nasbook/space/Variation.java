package io.nasbook.space;

import java.util.List;
import java.util.random.RandomGenerator;

/** Mutation and crossover of genotypes, the operators of evolutionary search. */
public final class Variation {

  private Variation() {}

  /**
   * Probabilities of a mutation.
   *
   * @param arch that a width, a depth or a block (all its genes together) is drawn anew
   * @param resolution that the resolution is drawn anew
   */
  public record Rates(double arch, double resolution) {

    /** Checks that both are probabilities. */
    public Rates {
      checkProbability("arch mutation", arch);
      checkProbability("resolution mutation", resolution);
    }

    private static void checkProbability(String name, double value) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException(
            "the probability of %s must be between 0 and 1, but was %s".formatted(name, value));
      }
    }
  }

  /**
   * Draws some units of a genotype anew: the resolution, the width, each block and each depth by
   * chance.
   *
   * @param space the space of the genotype
   * @param parent the genotype to start from
   * @param rates how likely each unit is drawn anew; it may come out as it was
   * @param rng source of randomness
   * @return a new genotype
   */
  public static Genotype mutate(Space<?> space, Genotype parent, Rates rates, RandomGenerator rng) {
    int[] genes = parent.indices();
    for (List<Integer> unit : space.layout().units()) {
      if (rng.nextDouble() < rate(space, unit, rates)) {
        unit.forEach(gene -> genes[gene] = rng.nextInt(space.choices().get(gene).size()));
      }
    }
    return Genotype.of(genes);
  }

  private static double rate(Space<?> space, List<Integer> unit, Rates rates) {
    return switch (space.choices().get(unit.getFirst()).role()) {
      case RESOLUTION -> rates.resolution();
      case WIDTH, DEPTH, BLOCK -> rates.arch();
    };
  }

  /**
   * Uniform crossover: each gene from either parent with equal probability.
   *
   * @param mother one parent
   * @param father the other parent
   * @param rng source of randomness
   * @return a new genotype
   */
  public static Genotype crossover(Genotype mother, Genotype father, RandomGenerator rng) {
    int[] genes = mother.indices();
    for (int gene = 0; gene < genes.length; gene++) {
      if (rng.nextBoolean()) {
        genes[gene] = father.get(gene);
      }
    }
    return Genotype.of(genes);
  }
}
