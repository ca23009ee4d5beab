package io.nasbook.search;

import static io.nasbook.cost.Limits.M;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.cost.Limits;
import io.nasbook.exact.InfeasibleLimitsException;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetOptions;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.predict.RidgePredictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every searcher must do. */
class SearcherContractTest {

  private static final McuNetSpace SPACE = McuNetSpace.of(McuNetOptions.lab().withWidths(0, 1));
  private static final Problem<Arch> PROBLEM = Problem.maximize(SPACE, RidgePredictor.load());
  private static final Limits TIGHT = Limits.none().labMacs(15 * M).peakKB(256);

  static List<Searcher> searchers() {
    return List.of(
        new RandomSearch(400),
        new EvolutionSearch(20, 19),
        new AgingEvolution(20, 400),
        new LocalSearch(400));
  }

  @ParameterizedTest
  @MethodSource("searchers")
  void theHistoryIsTheSameByteForByteOnOneToSixteenThreads(Searcher searcher) {
    Problem<Arch> problem = PROBLEM.within(Limits.none().labMacs(60 * M).peakKB(250));
    String expected = searcher.run(problem, rng()).history().toString();
    for (int threads : new int[] {2, 3, 8, 16}) {
      assertThat(searcher.run(problem.onThreads(threads), rng()).history().toString())
          .isEqualTo(expected);
    }
    assertThat(searcher.run(problem, new SplittableRandom(8)).history().toString())
        .isNotEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("searchers")
  void everyNetworkKeepsTightLimitsAndNoneIsScoredTwice(Searcher searcher) {
    SearchResult<Arch> result = searcher.run(PROBLEM.within(TIGHT), rng());
    assertThat(result.evaluations()).isEqualTo(400);
    assertThat(result.history()).allMatch(candidate -> TIGHT.allow(candidate.cost()));
    assertThat(result.history().stream().map(c -> c.arch().canonical()).distinct()).hasSize(400);
    double optimum = ExactSearch.run(PROBLEM.within(TIGHT)).best().score();
    assertThat(result.regret(optimum)).isBetween(0.0, 0.02);
  }

  @ParameterizedTest
  @MethodSource("searchers")
  void whereOnlySixtyEightNetworksFitItEndsWithThose(Searcher searcher) {
    McuNetSpace space = McuNetSpace.of(McuNetOptions.lab().withResolutions(128).withWidths(0));
    Problem<Arch> problem = Problem.maximize(space, RidgePredictor.load()).within(TIGHT);
    SearchResult<Arch> result = searcher.run(problem, rng());
    assertThat(result.evaluations()).isEqualTo(68);
    assertThat(result.history()).allMatch(candidate -> TIGHT.allow(candidate.cost()));
  }

  @ParameterizedTest
  @MethodSource("searchers")
  void limitsThatCannotBeMetAreAnErrorAndNoLoop(Searcher searcher) {
    Problem<Arch> problem = PROBLEM.within(Limits.none().peakKB(64));
    assertThatThrownBy(() -> searcher.run(problem, rng()))
        .isInstanceOf(InfeasibleLimitsException.class);
  }

  @ParameterizedTest
  @MethodSource("searchers")
  void anInterruptEndsItWithTheBestSoFar(Searcher searcher) {
    AtomicInteger scored = new AtomicInteger();
    Problem<Arch> problem =
        Problem.maximize(
            SPACE,
            Evaluator.each(
                arch -> {
                  if (scored.incrementAndGet() == 30) {
                    Thread.currentThread().interrupt();
                  }
                  return scored.get();
                }));
    SearchResult<Arch> result = searcher.run(problem, rng());
    assertThat(result.evaluations()).isBetween(30, 399);
    assertThat(result.notes().toString()).contains("interrupted after");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("searchers")
  void whoListensHearsEveryScoreInOrderAndChangesNothing(Searcher searcher) {
    List<Double> heard = new ArrayList<>();
    Problem<Arch> problem = PROBLEM.within(TIGHT);
    Problem<Arch> listened =
        problem.heardBy(
            scores -> {
              Arrays.stream(scores).forEach(heard::add);
              Arrays.fill(scores, 0);
            });
    SearchResult<Arch> result = searcher.run(listened, rng());
    assertThat(heard).isEqualTo(result.history().stream().map(Candidate::score).toList());
    assertThat(result.best()).isEqualTo(searcher.run(problem, rng()).best());
  }

  @ParameterizedTest
  @MethodSource("searchers")
  void anEvaluatorThatGivesNoNumberIsRefused(Searcher searcher) {
    Problem<Arch> problem = Problem.maximize(SPACE, Evaluator.each(arch -> Double.NaN));
    assertThatThrownBy(() -> searcher.run(problem, rng()))
        .hasMessageContaining("a score must be a number, but was NaN");
  }

  private static SplittableRandom rng() {
    return new SplittableRandom(7);
  }
}
