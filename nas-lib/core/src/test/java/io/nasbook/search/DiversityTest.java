package io.nasbook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nasbook.cost.Limits;
import io.nasbook.mcunet.McuNetSpace;
import io.nasbook.predict.ShippedRidge;
import io.nasbook.space.Genotype;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiversityTest {

  private static final McuNetSpace SPACE = McuNetSpace.lab();

  @Test
  void itIsTheShareOfGenesInWhichPairsDiffer() {
    List<Genotype> three = List.of(Genotype.of(0, 1), Genotype.of(0, 2), Genotype.of(0, 2));
    assertThat(Diversity.of(three)).isCloseTo((2.0 / 3 + 0) / 2, within(1e-12));
  }

  @Test
  void copiesHaveNoneAndUniformDrawsHaveWhatTheChoicesGive() {
    SplittableRandom rng = new SplittableRandom(1);
    Genotype one = SPACE.sampleGenotype(rng);
    assertThat(Diversity.of(Collections.nCopies(5, one))).isZero();
    double expected =
        SPACE.choices().stream().mapToDouble(c -> 1 - 1.0 / c.size()).average().orElseThrow();
    List<Genotype> drawn = Stream.generate(() -> SPACE.sampleGenotype(rng)).limit(1000).toList();
    assertThat(Diversity.of(drawn)).isCloseTo(expected, within(0.005));
  }

  @Test
  void theCourseOfAnEvolutionFalls() {
    Problem<?> problem =
        Problem.maximize(SPACE, ShippedRidge.load().predictor()).within(Limits.none().peakKB(250));
    SearchResult<?> result = new EvolutionSearch(20, 30).run(problem, new SplittableRandom(1));
    List<Double> course = Diversity.course(result, 20);
    assertThat(course).hasSize(31);
    assertThat(Collections.min(course)).isLessThan(course.getFirst() / 3);
  }

  @Test
  void fewerThanTwoNetworksAreRefused() {
    assertThatThrownBy(() -> Diversity.of(List.of()))
        .hasMessage("diversity compares at least 2 networks, but there were 0");
  }
}
