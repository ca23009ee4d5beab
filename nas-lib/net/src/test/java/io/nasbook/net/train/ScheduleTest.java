package io.nasbook.net.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  @Test
  void theRateRisesAndThenFallsAsHalfACosine() {
    Phase phase = new Phase(104, 4, 0.5, List.of(48));
    assertThat(phase.rate(0)).isCloseTo(0.1, within(1e-12));
    assertThat(phase.rate(3)).isCloseTo(0.4, within(1e-12));
    assertThat(phase.rate(4)).isCloseTo(0.5, within(1e-12));
    assertThat(phase.rate(54)).isCloseTo(0.25, within(1e-12));
    assertThat(phase.rate(103)).isBetween(0.0, 0.001);
  }

  @Test
  void aStepIsAFunctionOfItsNumber() {
    SupernetPlan plan = SupernetPlan.shipped();
    for (long step : List.of(0L, 2_199L, 3_000L, plan.steps() - 1)) {
      assertThat(plan.moment(step)).isEqualTo(plan.moment(step));
      assertThat(plan.networks(plan.moment(step))).isEqualTo(plan.networks(plan.moment(step)));
    }
    assertThatThrownBy(() -> plan.moment(plan.steps())).hasMessageContaining("was asked for");
  }

  @Test
  void aStepHasTheLargestTheSmallestAndRandomNetworks() {
    SupernetPlan plan = Plans.widening(50);
    long different =
        LongStream.range(0, 50)
            .mapToObj(step -> plan.networks(plan.moment(step)))
            .peek(networks -> assertThat(networks).hasSize(3))
            .peek(networks -> assertThat(networks.get(0).wid()).isEqualTo(1))
            .peek(networks -> assertThat(networks.get(1)).isEqualTo(Plans.SMALLEST))
            .map(networks -> networks.get(2))
            .distinct()
            .count();
    assertThat(different).isGreaterThan(40);
  }

  @Test
  void everyImageIsSeenOnceInARound() {
    ImageOrder order = new ImageOrder(3, 30, 7);
    int[] seen =
        IntStream.range(0, 30).flatMap(step -> Arrays.stream(order.images(step))).toArray();
    for (int round = 0; round < 7; round++) {
      int[] images = Arrays.copyOfRange(seen, 30 * round, 30 * round + 30);
      assertThat(Arrays.stream(images).sorted()).containsExactlyElementsOf(numbers());
    }
    assertThat(Arrays.copyOf(seen, 30)).isNotEqualTo(Arrays.copyOfRange(seen, 30, 60));
    assertThat(new ImageOrder(3, 30, 7).images(11)).isEqualTo(order.images(11));
  }

  private static List<Integer> numbers() {
    return IntStream.range(0, 30).boxed().toList();
  }

  @Test
  void plansSurviveBeingWritten() {
    for (TrainingPlan plan : List.of(SupernetPlan.shipped(), Plans.fixed(3))) {
      assertThat(PlanJson.read(PlanJson.write(plan))).isEqualTo(plan);
    }
  }

  @Test
  void wrongPlansAreRefusedWithAReason() {
    String good = PlanJson.write(Plans.fixed(3));
    assertRefused(good.replace("\"seed\":1,", ""), "Missing creator property 'seed'");
    assertRefused(good.replace("\"seed\":1", "\"sead\":1,\"seed\":1"), "sead");
    assertRefused(good.replace("\"momentum\":0.9", "\"momentum\":9"), "momentum must be 0 to 1");
    assertRefused(good.replace("\"network\"", "\"net\""), "the one key \"supernet\" or");
    assertRefused("{", "this is no plan");
    assertThatThrownBy(() -> new Phase(0, 0, 1, List.of(48))).hasMessageContaining("0 steps");
    assertThatThrownBy(() -> new Phase(1, 0, 0, List.of(48))).hasMessageContaining("above 0");
    assertThatThrownBy(() -> new Phase(1, 0, 1, List.of(4))).hasMessageContaining("8 to 1024");
    assertThatThrownBy(() -> Plans.OPTIONS.withBatchSize(1)).hasMessageContaining("2 to 4096");
  }

  private static void assertRefused(String json, String reason) {
    assertThatThrownBy(() -> PlanJson.read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }
}
