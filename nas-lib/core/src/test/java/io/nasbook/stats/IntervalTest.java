package io.nasbook.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void wilsonGivesTheTextbookValues() {
    // Newcombe 1998, table I, method 3
    Interval interval = Interval.wilson(81, 263);
    assertThat(interval.low()).isEqualTo(0.2553, within(5e-5));
    assertThat(interval.high()).isEqualTo(0.3662, within(5e-5));
    assertThat(Interval.wilson(0, 20).low()).isZero();
    assertThat(Interval.wilson(0, 20).high()).isEqualTo(0.1611, within(5e-5));
  }

  @Test
  void wilsonHoldsTheTruthInAboutNineteenOfTwentySamples() {
    SplittableRandom random = new SplittableRandom(7);
    int held = 0;
    for (int sample = 0; sample < 2000; sample++) {
      int successes = 0;
      for (int trial = 0; trial < 200; trial++) {
        successes += random.nextDouble() < 0.9 ? 1 : 0;
      }
      held += Interval.wilson(successes, 200).contains(0.9) ? 1 : 0;
    }
    assertThat(held).isBetween(1860, 1940);
  }

  @Test
  void refusesCountsThatAreNoProportion() {
    assertThatThrownBy(() -> Interval.wilson(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 and 2");
  }
}
