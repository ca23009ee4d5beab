package io.nasbook.search;

import io.nasbook.cost.Costs;
import io.nasbook.cost.Limits;
import io.nasbook.space.Genotype;
import io.nasbook.space.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Rejection sampling, the lab's way: genotypes are drawn, each choice uniformly, and thrown away
 * unless they meet the limits. Never draws for ever. For uniform networks without rejection see
 * {@link io.nasbook.exact.NetworkSet}.
 *
 * @param wanted how many to accept
 * @param maxDraws how many to draw at most
 */
public record Rejection(int wanted, long maxDraws) {

  /** Checks the numbers. */
  public Rejection {
    if (wanted < 1 || maxDraws < wanted) {
      throw new IllegalArgumentException(
          "rejection sampling needs a positive number of genotypes and as many draws, but was"
              + " given %,d and %,d".formatted(wanted, maxDraws));
    }
  }

  /**
   * What was drawn.
   *
   * @param accepted canonical genotypes within the limits, in the order drawn
   * @param draws how many were drawn for that
   */
  public record Sample(List<Genotype> accepted, long draws) {

    /** Copies the list. */
    public Sample {
      accepted = List.copyOf(accepted);
    }

    /**
     * The share of draws that met the limits.
     *
     * @return 0 to 1
     */
    public double acceptance() {
      return (double) accepted.size() / draws;
    }
  }

  /**
   * Draws genotypes.
   *
   * @param costs the cost model of the space to draw from
   * @param limits what to accept
   * @param rng source of randomness
   * @return as many as wanted, or fewer when the draws are used up
   */
  public Sample draw(Costs<?> costs, Limits limits, RandomGenerator rng) {
    Layout layout = costs.space().layout();
    List<Genotype> accepted = new ArrayList<>();
    long draws = 0;
    while (accepted.size() < wanted && draws < maxDraws) {
      Genotype genotype = costs.space().sampleGenotype(rng);
      draws++;
      if (limits.allow(costs.ofGenotype(genotype))) {
        accepted.add(layout.canonical(genotype));
      }
    }
    return new Sample(accepted, draws);
  }
}
