package io.nasbook.search;

import io.nasbook.space.Genotype;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The course of one search: evaluates batches, keeps the history and what one should know about it.
 * Mutable, for one thread.
 *
 * @param <A> the type of the architectures
 */
final class Progress<A> {

  private final String searcher;
  private final Problem<A> problem;
  private final long startNanos = System.nanoTime();
  private final List<Candidate<A>> history = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();

  private Progress(String searcher, Problem<A> problem) {
    this.searcher = searcher;
    this.problem = problem;
  }

  /** Begins a search; throws if no network meets the limits. */
  static <A> Progress<A> start(String searcher, Problem<A> problem) {
    problem.requireFeasible();
    return new Progress<>(searcher, problem);
  }

  List<Candidate<A>> evaluate(List<Genotype> genotypes) {
    List<Candidate<A>> candidates = problem.evaluate(genotypes);
    history.addAll(candidates);
    return candidates;
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  SearchResult<A> result() {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
    SearchResult<A> result = new SearchResult<>(searcher, history, elapsed, List.copyOf(notes));
    List<String> unseen =
        problem.predictor().map(p -> p.unseen(result.best().arch())).orElse(List.of());
    if (!unseen.isEmpty()) {
      note("the best is a guess: never measured with " + String.join(", ", unseen));
    }
    return new SearchResult<>(searcher, history, elapsed, List.copyOf(notes));
  }
}
