package io.nasbook.search;

import java.util.random.RandomGenerator;

/** A way to search, as a value: its parameters are its fields. */
@FunctionalInterface
public interface Searcher {

  /**
   * Searches.
   *
   * @param <A> the type of the architectures
   * @param problem what to search for
   * @param rng source of randomness; the same seed gives the same history
   * @return the best found and everything that was evaluated
   * @throws io.nasbook.exact.InfeasibleLimitsException if no network meets the limits
   */
  <A> SearchResult<A> run(Problem<A> problem, RandomGenerator rng);
}
