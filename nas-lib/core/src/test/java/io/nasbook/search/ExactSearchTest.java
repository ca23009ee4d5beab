package io.nasbook.search;

import static io.nasbook.cost.Limits.M;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nasbook.cost.Limits;
import io.nasbook.cost.Measure;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetOptions;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.predict.Measured;
import io.nasbook.predict.RidgePredictor;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactSearchTest {

  /** The widths that the published table measured. */
  private static final Problem<Arch> PROBLEM =
      Problem.maximize(McuNetSpace.of(McuNetOptions.lab().withWidths(0, 1)), RidgePredictor.load());

  @ParameterizedTest
  @CsvSource({"60, 250, 92.717", "30, 200, 91.210", "15, 256, 88.636"})
  void theOptimumIsAtLeastAsGoodAsPublished(int millionMacs, int kilobytes, double percent) {
    Limits limits = Limits.none().labMacs(millionMacs * M).peakKB(kilobytes);
    SearchResult<Arch> optimum = ExactSearch.run(PROBLEM.within(limits));
    assertThat(limits.allow(optimum.best().cost())).isTrue();
    assertThat(100 * optimum.best().score()).isGreaterThanOrEqualTo(percent - 0.0005);
    assertThat(optimum.elapsed().toMillis()).isLessThan(5000);
    SearchResult<Arch> random =
        new RandomSearch(300).run(PROBLEM.within(limits), new SplittableRandom(1));
    assertThat(random.regret(optimum.best().score())).isPositive();
  }

  @Test
  void theFrontRisesAndEndsAtTheOptimum() {
    Problem<Arch> problem = PROBLEM.within(Limits.none().peakKB(128));
    List<Candidate<Arch>> front = ExactSearch.front(problem, Measure.LAB_MACS);
    for (int i = 1; i < front.size(); i++) {
      assertThat(front.get(i).score()).isGreaterThan(front.get(i - 1).score());
      assertThat(front.get(i).cost().labMacs()).isGreaterThan(front.get(i - 1).cost().labMacs());
    }
    assertThat(front).allMatch(candidate -> candidate.cost().peakBytes() <= 128 * 1024);
    assertThat(front.getLast().score()).isEqualTo(ExactSearch.run(problem).best().score());
    long middle = front.get(front.size() / 2).cost().labMacs();
    assertThat(
            ExactSearch.run(PROBLEM.within(Limits.none().peakKB(128).labMacs(middle)))
                .best()
                .score())
        .isEqualTo(front.get(front.size() / 2).score());
  }

  @Test
  void threeLimitsAtOnceAreKept() {
    Limits limits = Limits.none().labMacs(60 * M).params(700_000).peakKB(250);
    SearchResult<Arch> optimum = ExactSearch.run(PROBLEM.within(limits));
    assertThat(limits.allow(optimum.best().cost())).isTrue();
  }

  @Test
  void whatAChoiceIsWorthMayDependOnTheResolution() {
    McuNetSpace space = McuNetSpace.lab();
    SplittableRandom rng = new SplittableRandom(5);
    List<Measured<Arch>> rows =
        IntStream.range(0, 500).mapToObj(row -> measured(space.sample(rng))).toList();
    RidgePredictor<Arch> predictor = RidgePredictor.fit(space.encoderPerResolution(), rows, 1e-6);
    Problem<Arch> problem = Problem.maximize(space, predictor);
    for (int resolution : space.options().resolutions()) {
      Problem<Arch> one =
          Problem.maximize(
              McuNetSpace.of(McuNetOptions.lab().withResolutions(resolution)), predictor);
      List<Integer> kernels = ExactSearch.run(one).best().arch().ks();
      assertThat(kernels.getFirst()).isEqualTo(resolution < 128 ? 7 : 3);
    }
    SearchResult<Arch> optimum = ExactSearch.run(problem);
    assertThat(optimum.best().score())
        .isCloseTo(predictor.predict(optimum.best().arch()), within(1e-12));
    SearchResult<Arch> random = new RandomSearch(2_000).run(problem, rng);
    assertThat(random.best().score()).isLessThanOrEqualTo(optimum.best().score());
  }

  /** A wide first kernel helps at few pixels and harms at many. */
  private static Measured<Arch> measured(Arch arch) {
    int sign = arch.imageSize() < 128 ? 1 : -1;
    return new Measured<>(arch, 80 + sign * arch.ks().getFirst() + arch.wid());
  }

  @Test
  void aScoreThatIsNotAdditiveIsRefused() {
    Problem<Arch> problem = Problem.maximize(McuNetSpace.lab(), Evaluator.each(arch -> 1.0));
    assertThatThrownBy(() -> ExactSearch.run(problem))
        .hasMessageContaining("needs a predictor that is a sum over blocks");
  }
}
