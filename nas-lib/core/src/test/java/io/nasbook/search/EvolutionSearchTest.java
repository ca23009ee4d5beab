package io.nasbook.search;

import static io.nasbook.cost.Limits.M;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nasbook.cost.Limits;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetOptions;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.predict.RidgePredictor;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EvolutionSearchTest {

  private static final RidgePredictor<Arch> PREDICTOR = RidgePredictor.load();
  private static final Problem<Arch> PROBLEM =
      Problem.maximize(McuNetSpace.of(McuNetOptions.lab().withWidths(0, 1)), PREDICTOR)
          .within(Limits.none().labMacs(60 * M).peakKB(250));

  @Test
  void itBeatsRandomSearchAtEqualEvaluationsAndNeverTheOptimum() {
    double optimum = ExactSearch.run(PROBLEM).best().score();
    for (int seed = 0; seed < 5; seed++) {
      SearchResult<Arch> evolved =
          new EvolutionSearch(50, 20).run(PROBLEM, new SplittableRandom(seed));
      SearchResult<Arch> random =
          new RandomSearch(evolved.evaluations()).run(PROBLEM, new SplittableRandom(seed));
      assertThat(evolved.evaluations()).isEqualTo(1050);
      assertThat(evolved.best().score()).isGreaterThan(random.best().score());
      assertThat(evolved.regret(optimum)).isBetween(-1e-12, 0.003);
    }
  }

  @Test
  void startedAtTheOptimumItKeepsTheOptimum() {
    List<Arch> start = ExactSearch.candidates(PROBLEM, PREDICTOR);
    double optimum = ExactSearch.run(PROBLEM).best().score();
    SearchResult<Arch> result =
        new EvolutionSearch(20, 2).run(PROBLEM, start, new SplittableRandom(1));
    assertThat(result.best().score()).isEqualTo(optimum);
    assertThat(new LocalSearch(100).run(PROBLEM, start, new SplittableRandom(1)).best().score())
        .isEqualTo(optimum);
  }

  @Test
  void aStartThatBreaksTheLimitsIsRefused() {
    assertThatThrownBy(
            () ->
                new EvolutionSearch(20, 2)
                    .run(
                        PROBLEM,
                        List.of(McuNetSpace.lab().largest(160, 1)),
                        new SplittableRandom(1)))
        .hasMessageContaining("a network to start from must keep lab MACs <= 60,000,000");
  }

  @Test
  void numbersThatMakeNoSenseAreRefused() {
    EvolutionSearch search = new EvolutionSearch(10, 10);
    assertThatThrownBy(() -> new EvolutionSearch(0, 10)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> search.withParents(11))
        .hasMessageContaining("there must be 1 to 10 parents")
        .hasMessageContaining("but was 11");
    assertThatThrownBy(() -> search.withParentRatio(0)).hasMessageContaining("but was 0.0");
    assertThatThrownBy(() -> search.withMutationRatio(1.1)).hasMessageContaining("but was 1.1");
    assertThatThrownBy(() -> search.withMutation(-0.1, 0.5))
        .hasMessage("the probability of arch mutation must be between 0 and 1, but was -0.1");
    assertThatThrownBy(() -> search.withMutation(0.1, Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new AgingEvolution(10, 5)).hasMessageContaining("as many");
    assertThatThrownBy(() -> new LocalSearch(0)).hasMessageContaining("at least 1");
  }

  @Test
  void rejectionAcceptsTheShareThatIsPublished() {
    McuNetSpace space = McuNetSpace.lab();
    Problem<Arch> problem = Problem.maximize(space, PREDICTOR);
    double[] expected = {0.379, 0.789, 0.472, 0.908, 0.374, 0.127, 0.006};
    List<Limits> limits =
        List.of(
            Limits.none().labMacs(50 * M),
            Limits.none().labMacs(100 * M),
            Limits.none().peakKB(256),
            Limits.none().peakKB(512),
            Limits.none().labMacs(60 * M).peakKB(250),
            Limits.none().labMacs(30 * M).peakKB(200),
            Limits.none().labMacs(15 * M).peakKB(256));
    for (int i = 0; i < expected.length; i++) {
      Rejection.Sample sample =
          new Rejection(100_000, 100_000)
              .draw(problem.costs(), limits.get(i), new SplittableRandom(i));
      assertThat(sample.acceptance()).isCloseTo(expected[i], within(0.007));
    }
  }
}
