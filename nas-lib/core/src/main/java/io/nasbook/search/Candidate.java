package io.nasbook.search;

import io.nasbook.cost.Cost;
import io.nasbook.space.Genotype;
import java.util.Locale;

/**
 * An architecture that was scored.
 *
 * @param <A> the type of the architecture
 * @param arch the architecture
 * @param genotype its genotype
 * @param score what the evaluator gave, such as predicted accuracy as a fraction
 * @param cost what it costs
 */
public record Candidate<A>(A arch, Genotype genotype, double score, Cost cost) {

  /** Checks that the score is a number. */
  public Candidate {
    if (Double.isNaN(score)) {
      throw new IllegalArgumentException("a score must be a number, but was NaN for " + arch);
    }
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "score %.5f, %s, %s", score, cost, arch);
  }
}
