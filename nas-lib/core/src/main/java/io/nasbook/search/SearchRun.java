package io.nasbook.search;

import io.nasbook.space.Genotype;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * The course of one search: scores batches, keeps the history, watches stop rules and interrupts.
 * Mutable, for one thread; every searcher makes its own.
 *
 * @param <A> the type of the architectures
 */
public final class SearchRun<A> {

  /** So many architectures are scored between two looks at the stop rules. */
  private static final int CHUNK = 256;

  private final String searcher;
  private final Problem<A> problem;
  private final StopRule stop;
  private final long startNanos = System.nanoTime();
  private final List<Candidate<A>> history = new ArrayList<>();
  private final Map<Genotype, Candidate<A>> seen = new HashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private int bestIndex = -1;
  private boolean stopped;

  private SearchRun(String searcher, Problem<A> problem, StopRule stop) {
    this.searcher = searcher;
    this.problem = problem;
    this.stop = stop;
  }

  /**
   * Begins a search that ends by itself.
   *
   * @param <A> the type of the architectures
   * @param searcher what to call it in tables
   * @param problem what to search for
   * @return a run without history
   * @throws io.nasbook.exact.InfeasibleLimitsException if no network meets the limits
   */
  public static <A> SearchRun<A> start(String searcher, Problem<A> problem) {
    return start(searcher, problem, StopRule.never());
  }

  /**
   * Begins a search that a rule may end early.
   *
   * @param <A> the type of the architectures
   * @param searcher what to call it in tables
   * @param problem what to search for
   * @param stop when to end
   * @return a run without history
   * @throws io.nasbook.exact.InfeasibleLimitsException if no network meets the limits
   */
  public static <A> SearchRun<A> start(String searcher, Problem<A> problem, StopRule stop) {
    problem.requireFeasible();
    return new SearchRun<>(searcher, problem, stop);
  }

  /**
   * Scores networks that were not scored before, until a stop rule or an interrupt ends the search.
   *
   * @param genotypes canonical genotypes within the limits, in the order to score them
   * @return a candidate for each that was scored now
   */
  public List<Candidate<A>> evaluate(List<Genotype> genotypes) {
    List<Genotype> unseen = genotypes.stream().distinct().filter(g -> !isSeen(g)).toList();
    int before = history.size();
    for (int from = 0; from < unseen.size() && !isStopped(); ) {
      int to = Math.min(unseen.size(), from + Math.min(CHUNK, stop.room(history.size())));
      score(unseen.subList(from, to));
      from = to;
    }
    return List.copyOf(history.subList(before, history.size()));
  }

  private void score(List<Genotype> genotypes) {
    try {
      problem.evaluate(genotypes).forEach(this::add);
    } catch (CancellationException cancelled) {
      if (history.isEmpty()) {
        throw cancelled;
      }
      interrupted();
    }
  }

  private void add(Candidate<A> candidate) {
    history.add(candidate);
    seen.put(candidate.genotype(), candidate);
    if (bestIndex < 0 || candidate.score() > history.get(bestIndex).score()) {
      bestIndex = history.size() - 1;
    }
  }

  /**
   * Whether the search should end: by a stop rule, or because its thread was interrupted. An
   * interrupt is taken as handled, since the search then ends with the best so far.
   *
   * @return true once and for ever
   */
  public boolean isStopped() {
    if (!stopped && !history.isEmpty() && Thread.interrupted()) {
      interrupted();
    }
    if (!stopped && !history.isEmpty() && stop.reached(state())) {
      stopped = true;
      note("stopped by " + stop);
    }
    return stopped;
  }

  private void interrupted() {
    Thread.interrupted();
    stopped = true;
    note("interrupted after %,d evaluations".formatted(history.size()));
  }

  private StopRule.State state() {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
    int sinceBest = history.size() - 1 - bestIndex;
    return new StopRule.State(history.size(), sinceBest, history.get(bestIndex).score(), elapsed);
  }

  /**
   * Whether a network was scored in this run.
   *
   * @param genotype a canonical genotype
   * @return true if it is in the history
   */
  public boolean isSeen(Genotype genotype) {
    return seen.containsKey(genotype);
  }

  /**
   * What a network scored in this run.
   *
   * @param genotype a canonical genotype
   * @return empty if it was not scored
   */
  public Optional<Candidate<A>> seen(Genotype genotype) {
    return Optional.ofNullable(seen.get(genotype));
  }

  /**
   * How many networks were scored so far.
   *
   * @return the length of the history
   */
  public int evaluations() {
    return history.size();
  }

  /**
   * Remembers something that one should know about the result.
   *
   * @param sentence kept once
   */
  public void note(String sentence) {
    notes.add(sentence);
  }

  /**
   * What was found so far.
   *
   * @return the history with notes
   */
  public SearchResult<A> result() {
    List<String> all = new ArrayList<>(notes);
    List<String> unseen =
        problem.predictor().map(p -> p.unseen(history.get(bestIndex).arch())).orElse(List.of());
    if (!unseen.isEmpty()) {
      all.add("the best is a guess: never measured with " + String.join(", ", unseen));
    }
    Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
    return new SearchResult<>(searcher, history, elapsed, all);
  }
}
