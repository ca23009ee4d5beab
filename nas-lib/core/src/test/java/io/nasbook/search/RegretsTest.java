package io.nasbook.search;

import static io.nasbook.cost.Limits.M;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nasbook.cost.Limits;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetOptions;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.predict.Holdout;
import io.nasbook.predict.Measured;
import io.nasbook.predict.MlpOptions;
import io.nasbook.predict.MlpPredictor;
import io.nasbook.predict.RidgePredictor;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegretsTest {

  private static final McuNetSpace SPACE = McuNetSpace.of(McuNetOptions.lab().withWidths(0, 1));
  private static final RidgePredictor<Arch> RIDGE = RidgePredictor.load();
  private static final Limits LIMITS = Limits.none().labMacs(30 * M).peakKB(200);
  private static final List<Searcher> SEARCHERS =
      List.of(
          new RandomSearch(200),
          new EvolutionSearch(20, 9),
          new AgingEvolution(20, 200),
          new LocalSearch(200));

  @Test
  void underAnAdditiveScoreTheRegretIsAgainstTheProvedOptimumAndNeverNegative() {
    Regrets<Arch> regrets = Regrets.of(Problem.maximize(SPACE, RIDGE).within(LIMITS), SEARCHERS, 5);

    assertThat(100 * regrets.reference().score()).isCloseTo(91.210, within(0.0005));
    assertThat(regrets.proved()).isTrue();
    assertThat(regrets.rows()).extracting(row -> row.evaluations()).containsOnly(200);
    assertThat(regrets.rows()).allMatch(row -> row.regret() > 0 && row.regret() < 0.05);
    assertThat(regrets.toString())
        .startsWith("regret against the optimum, proved by exact search, score 0.91210\n")
        .contains("\n  evolution 20 x 9: regret 0.0");
  }

  @Test
  void underAnMlpItIsAgainstTheBestKnownWhichIsAtLeastAsGoodAsTheExactCandidates() {
    Problem<Arch> problem = Problem.maximize(SPACE, mlp()).within(LIMITS);
    Regrets<Arch> regrets = Regrets.of(problem, RIDGE, SEARCHERS, 3);

    List<Arch> candidates = ExactSearch.candidates(problem, RIDGE);
    double best =
        candidates.stream()
            .mapToDouble(problem.predictor().orElseThrow()::predict)
            .max()
            .orElseThrow();
    assertThat(regrets.reference().score()).isGreaterThanOrEqualTo(best);
    assertThat(LIMITS.allow(regrets.reference().cost())).isTrue();
    assertThat(regrets.proved()).isFalse();
    assertThat(regrets.toString()).startsWith("regret against the best network known (not proved");
    assertThat(regrets.rows()).hasSize(4);
  }

  /** Trained on scores of the ridge predictor with a product added, so that they are no sum. */
  private static MlpPredictor<Arch> mlp() {
    SplittableRandom rng = new SplittableRandom(5);
    List<Measured<Arch>> rows =
        Stream.generate(() -> SPACE.sample(rng))
            .limit(300)
            .map(arch -> new Measured<>(arch, 100 * RIDGE.predict(arch) - bend(arch)))
            .toList();
    MlpOptions options = MlpOptions.lab().withEpochs(2);
    return MlpPredictor.fit(SPACE.encoder(), new Holdout<>(rows, List.of()), options, rng);
  }

  private static double bend(Arch arch) {
    return arch.ks().getFirst() * arch.e().getFirst() / 20.0;
  }

  @Test
  void quantilesAreInterpolatedAndTheRegretIsThatOfTheMedian() {
    Regrets.Row row = new Regrets.Row("some search", 10, List.of(0.5, 0.6, 0.8, 0.9), 0.95);

    assertThat(row.score(0.5)).isCloseTo(0.7, within(1e-12));
    assertThat(row.score(0.25)).isCloseTo(0.575, within(1e-12));
    assertThat(row.score(1)).isEqualTo(0.9);
    assertThat(row.regret()).isCloseTo(0.25, within(1e-12));
    assertThat(new Regrets.Row("one", 1, List.of(0.5), 0.4).regret()).isNegative();
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    Problem<Arch> additive = Problem.maximize(SPACE, RIDGE);
    assertThatThrownBy(() -> Regrets.of(additive, SEARCHERS, 0))
        .hasMessage("regrets need at least 1 seed, but got 0");
    Problem<Arch> other = Problem.maximize(SPACE, Evaluator.each(arch -> 1.0));
    assertThatThrownBy(() -> Regrets.of(other, SEARCHERS, 1))
        .hasMessageContaining("needs a predictor that is a sum over blocks");
  }
}
