package io.nasbook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.predict.RidgePredictor;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StopRuleTest {

  private static final Problem<Arch> PROBLEM =
      Problem.maximize(McuNetSpace.lab(), RidgePredictor.load());

  @Test
  void aNumberOfEvaluationsIsKeptExactly() {
    assertThat(evolve(new StopRule.Evaluations(77)).evaluations()).isEqualTo(77);
    assertThat(evolve(new StopRule.Evaluations(77)).notes())
        .containsExactly("stopped by Evaluations[most=77]");
  }

  @Test
  void aTargetEndsTheSearchOnceItIsReached() {
    SearchResult<Arch> result = evolve(new StopRule.Target(0.92));
    assertThat(result.best().score()).isGreaterThanOrEqualTo(0.92);
    assertThat(result.evaluations()).isLessThan(5050);
  }

  @Test
  void theFirstOfSeveralRulesEndsTheSearch() {
    StopRule rule = new StopRule.Stagnation(200).or(new StopRule.Time(Duration.ofMinutes(5)));
    SearchResult<Arch> result = evolve(rule);
    assertThat(result.evaluations()).isLessThan(5050);
    assertThat(result.progress().get(result.evaluations() - 200)).isEqualTo(result.best().score());
  }

  @Test
  void rulesThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new StopRule.Evaluations(0)).hasMessageContaining("but was 0");
    assertThatThrownBy(() -> new StopRule.Stagnation(-1)).hasMessageContaining("but was -1");
    assertThatThrownBy(() -> new StopRule.Target(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new StopRule.Time(Duration.ZERO)).hasMessageContaining("but was 0");
  }

  private static SearchResult<Arch> evolve(StopRule stop) {
    return new EvolutionSearch(50, 100).withStop(stop).run(PROBLEM, new SplittableRandom(1));
  }
}
