package io.nasbook.search;

import static io.nasbook.cost.Limits.M;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.cost.Costs;
import io.nasbook.cost.Limits;
import io.nasbook.exact.InfeasibleLimitsException;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetOptions;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.predict.Ensemble;
import io.nasbook.predict.Predictor;
import io.nasbook.predict.RidgePredictor;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RandomSearchTest {

  private static final Problem<Arch> PROBLEM =
      Problem.maximize(McuNetSpace.lab(), RidgePredictor.load());

  @Test
  void everyNetworkMeetsTheLimitsAndTheBestIsTheBest() {
    Limits limits = Limits.none().labMacs(50 * M).peakKB(256);
    SearchResult<Arch> result = new RandomSearch(300).run(PROBLEM.within(limits), rng());
    assertThat(result.evaluations()).isEqualTo(300);
    assertThat(result.history()).allMatch(candidate -> limits.allow(candidate.cost()));
    assertThat(result.best().score()).isEqualTo(result.progress().getLast());
    assertThat(result.top(3).getFirst()).isEqualTo(result.best());
  }

  @Test
  void theSameSeedGivesTheSameResultOnOneAndOnEightThreads() {
    Problem<Arch> problem = PROBLEM.within(Limits.none().peakKB(256));
    SearchResult<Arch> one = new RandomSearch(300).run(problem, rng());
    SearchResult<Arch> eight = new RandomSearch(300).run(problem.onThreads(8), rng());
    assertThat(eight.history()).isEqualTo(one.history());
  }

  @Test
  void limitsThatCannotBeMetAreAnErrorAndNoLoop() {
    Problem<Arch> problem = PROBLEM.within(Limits.none().peakKB(64));
    assertThatThrownBy(() -> new RandomSearch(300).run(problem, rng()))
        .isInstanceOf(InfeasibleLimitsException.class)
        .hasMessageContaining("stage0.block0.expand")
        .hasMessageContaining("peak <= 72.00 KB (73,728 bytes)");
  }

  @Test
  void aResultOutsideTheSupportSaysSo() {
    McuNetSpace wide = McuNetSpace.of(McuNetOptions.lab().withWidths(2));
    SearchResult<Arch> result =
        new RandomSearch(10).run(Problem.maximize(wide, RidgePredictor.load()), rng());
    assertThat(result.notes().toString()).contains("never measured with wid = 2");
  }

  @Test
  void aPredictorOfAnotherSpaceIsRefused() {
    McuNetSpace other = McuNetSpace.of(McuNetOptions.lab().withResolutions(96, 224));
    assertThatThrownBy(() -> Problem.maximize(other, RidgePredictor.load()))
        .hasMessage(
            "the predictor was trained on another space:"
                + " image_size must be 96, 112, 128, 144 or 160, but was 224");
  }

  @Test
  void aPredictorOfAnotherSpaceIsRefusedAtEveryDoor() {
    McuNetSpace other = McuNetSpace.of(McuNetOptions.lab().withResolutions(96, 224));
    RidgePredictor<Arch> predictor = RidgePredictor.load();
    Problem<Arch> scored = Problem.maximize(other, Evaluator.each(arch -> 1.0));
    Arch unknown = other.smallest(224);
    List<ThrowingCallable> doors =
        List.of(
            () -> PROBLEM.within(Limits.none(), Costs.of(other)),
            () -> ExactSearch.candidates(scored, predictor),
            () -> Regrets.of(scored, predictor, List.of(), 1),
            () -> new RandomSearch(300).run(problemOf(other, predictor), rng()),
            () -> predictor.predict(unknown),
            () -> predictor.explain(unknown),
            () -> predictor.unseen(unknown),
            () -> new Ensemble<>(List.of(predictor, predictor)).vote(unknown));
    for (ThrowingCallable door : doors) {
      assertThatThrownBy(door)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "the predictor was trained on another space:"
                  + " image_size must be 96, 112, 128, 144 or 160, but was 224");
    }
  }

  private static Problem<Arch> problemOf(McuNetSpace space, Predictor<Arch> predictor) {
    Evaluator<Arch> evaluator = Evaluator.of(predictor);
    return new Problem<>(Costs.of(space), evaluator, Optional.of(predictor), Limits.none());
  }

  @Test
  void noNetworksToScoreAreRefused() {
    assertThatThrownBy(() -> new RandomSearch(0)).hasMessageContaining("at least 1 network");
  }

  private static SplittableRandom rng() {
    return new SplittableRandom(42);
  }
}
