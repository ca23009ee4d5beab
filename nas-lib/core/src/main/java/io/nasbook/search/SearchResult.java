package io.nasbook.search;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * What a search found.
 *
 * @param <A> the type of the architectures
 * @param searcher how it searched
 * @param history everything that was evaluated, in order; at least one
 * @param elapsed how long it took
 * @param notes what one should know about the result, such as a prediction outside the support
 */
public record SearchResult<A>(
    String searcher, List<Candidate<A>> history, Duration elapsed, List<String> notes) {

  /** Copies the lists and checks that something was evaluated. */
  public SearchResult {
    history = List.copyOf(history);
    notes = List.copyOf(notes);
    if (history.isEmpty()) {
      throw new IllegalArgumentException("a search must evaluate at least one architecture");
    }
  }

  /**
   * The best candidate; the first of them if several have the same score.
   *
   * @return the candidate with the highest score
   */
  public Candidate<A> best() {
    return history.stream()
        .reduce((best, next) -> next.score() > best.score() ? next : best)
        .orElseThrow();
  }

  /**
   * The best candidates.
   *
   * @param count how many
   * @return at most so many, the best first
   */
  public List<Candidate<A>> top(int count) {
    return history.stream()
        .sorted(Comparator.comparingDouble((Candidate<A> c) -> c.score()).reversed())
        .limit(count)
        .toList();
  }

  /**
   * How many architectures were evaluated.
   *
   * @return the length of the history
   */
  public int evaluations() {
    return history.size();
  }

  /**
   * The best score after each evaluation.
   *
   * @return never falling, as long as the history
   */
  public List<Double> progress() {
    double[] scores = history.stream().mapToDouble(Candidate::score).toArray();
    Arrays.parallelPrefix(scores, Math::max);
    return DoubleStream.of(scores).boxed().toList();
  }

  /**
   * How far the best is from the optimum.
   *
   * @param optimum the score of the best network of all
   * @return optimum - best score
   */
  public double regret(double optimum) {
    return optimum - best().score();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: best %s after %,d evaluations in %d ms%s",
        searcher,
        best(),
        evaluations(),
        elapsed.toMillis(),
        notes.isEmpty() ? "" : "; " + String.join("; ", notes));
  }
}
