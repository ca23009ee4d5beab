package io.nasbook.search;

import io.nasbook.predict.AdditivePredictor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How far searches stay behind a reference, over several seeds. Under an additive score the
 * reference is the proved optimum; otherwise it is the best network known, found by local search
 * from the exact optima of a stand-in, and a search may do better than it.
 *
 * @param <A> the type of the architectures
 * @param reference the network that the searches are compared with
 * @param proved whether no network within the limits can be better than the reference
 * @param rows one per search
 */
public record Regrets<A>(Candidate<A> reference, boolean proved, List<Row> rows) {

  /** So many networks are scored to improve on the exact candidates of a stand-in. */
  private static final int CLIMB_EVALUATIONS = 10_000;

  /** Copies the rows. */
  public Regrets {
    rows = List.copyOf(rows);
  }

  /**
   * What one search reached.
   *
   * @param searcher how it searched
   * @param evaluations networks that it scored with the first seed
   * @param scores the best score for each seed, ascending
   * @param reference the score that it is compared with
   */
  public record Row(String searcher, int evaluations, List<Double> scores, double reference) {

    /** Copies the scores. */
    public Row {
      scores = List.copyOf(scores);
    }

    /**
     * A quantile of the best scores over the seeds, interpolated between neighbours.
     *
     * @param share 0.5 for the median, 0.25 and 0.75 for the quartiles
     * @return a score
     */
    public double score(double share) {
      double at = share * (scores.size() - 1);
      int below = (int) at;
      double next = scores.get(Math.min(below + 1, scores.size() - 1));
      return scores.get(below) + (at - below) * (next - scores.get(below));
    }

    /**
     * How far the median of the best scores is behind the reference.
     *
     * @return reference - median; negative if the search does better
     */
    public double regret() {
      return reference - score(0.5);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s: regret %.5f, median %.5f (%.5f to %.5f), %,d evaluations",
          searcher,
          regret(),
          score(0.5),
          score(0.25),
          score(0.75),
          evaluations);
    }
  }

  /**
   * Compares searches with the proved optimum.
   *
   * @param <A> the type of the architectures
   * @param problem with an {@link AdditivePredictor}
   * @param searchers what to compare; equal evaluations make it fair
   * @param seeds how many runs of each, with seeds 0, 1, 2 ...
   * @return the regrets
   * @throws IllegalArgumentException if the predictor is not additive, or there are no seeds
   * @throws io.nasbook.exact.InfeasibleLimitsException if no network meets the limits
   */
  public static <A> Regrets<A> of(Problem<A> problem, List<Searcher> searchers, int seeds) {
    Candidate<A> optimum = ExactSearch.run(problem).best();
    return new Regrets<>(optimum, true, rows(problem, searchers, seeds, optimum.score()));
  }

  /**
   * Compares searches with the best network known: for scores that are not additive, such as those
   * of an MLP.
   *
   * @param <A> the type of the architectures
   * @param problem with any score
   * @param standIn an additive predictor of the same space, whose exact optima are climbed from
   * @param searchers what to compare; equal evaluations make it fair
   * @param seeds how many runs of each, with seeds 0, 1, 2 ...
   * @return the regrets
   * @throws IllegalArgumentException if the stand-in is of another space, or there are no seeds
   * @throws io.nasbook.exact.InfeasibleLimitsException if no network meets the limits
   */
  public static <A> Regrets<A> of(
      Problem<A> problem, AdditivePredictor<A> standIn, List<Searcher> searchers, int seeds) {
    List<A> candidates = ExactSearch.candidates(problem, standIn);
    LocalSearch climb = new LocalSearch(CLIMB_EVALUATIONS);
    Candidate<A> known = climb.run(problem, candidates, new SplittableRandom(0)).best();
    return new Regrets<>(known, false, rows(problem, searchers, seeds, known.score()));
  }

  private static <A> List<Row> rows(
      Problem<A> problem, List<Searcher> searchers, int seeds, double reference) {
    if (seeds < 1) {
      throw new IllegalArgumentException("regrets need at least 1 seed, but got " + seeds);
    }
    return searchers.stream().map(s -> row(problem, s, seeds, reference)).toList();
  }

  private static <A> Row row(Problem<A> problem, Searcher searcher, int seeds, double reference) {
    List<SearchResult<A>> results =
        IntStream.range(0, seeds)
            .mapToObj(seed -> searcher.run(problem, new SplittableRandom(seed)))
            .toList();
    double[] best = results.stream().mapToDouble(result -> result.best().score()).toArray();
    Arrays.sort(best);
    SearchResult<A> first = results.getFirst();
    List<Double> scores = Arrays.stream(best).boxed().toList();
    return new Row(first.searcher(), first.evaluations(), scores, reference);
  }

  /** What the regret is against, then one line per search. */
  @Override
  public String toString() {
    String against =
        proved
            ? "regret against the optimum, proved by exact search"
            : "regret against the best network known (not proved: the score is no sum over blocks)";
    return String.format(Locale.ROOT, "%s, score %.5f", against, reference.score())
        + rows.stream().map(row -> "\n  " + row).collect(Collectors.joining());
  }
}
