package io.nasbook.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimingTest {

  @Test
  void statisticsAreThoseOfTheRuns() {
    Timing timing = new Timing(1000, new double[] {1000, 1200, 1400});
    assertThat(timing.meanNanos()).isEqualTo(1200);
    assertThat(timing.bestNanos()).isEqualTo(1000);
    assertThat(timing.deviationNanos()).isCloseTo(163.299, within(1e-3));
    assertThat(timing)
        .hasToString("1.20 µs ± 163 ns per loop (best 1.00 µs; 3 runs of 1,000 loops)");
  }

  @Test
  void durationsHaveThreeDigitsAndAUnit() {
    assertThat(Timing.duration(0.5)).isEqualTo("0.50 ns");
    assertThat(Timing.duration(999.6)).isEqualTo("1.00 µs");
    assertThat(Timing.duration(12_345_678)).isEqualTo("12.3 ms");
    assertThat(Timing.duration(61e9)).isEqualTo("61.0 s");
    assertThat(Timing.duration(4e12)).isEqualTo("4000 s");
  }

  @Test
  void runsAndLoopsAreCountedAsAsked() throws Exception {
    AtomicLong calls = new AtomicLong();
    Timing timing = Timing.of(10, 3, calls::incrementAndGet);
    assertThat(calls).hasValue(30);
    assertThat(timing.loops()).isEqualTo(10);
    assertThat(timing.nanosPerLoop()).hasSize(3);
  }

  @Test
  void theNumberOfLoopsIsChosenForATenthOfASecond() throws Exception {
    long start = System.nanoTime();
    Timing timing = Timing.ofBlock(0, 2, () -> Thread.sleep(20));
    assertThat(timing.loops()).isBetween(1L, 5L);
    assertThat(timing.bestNanos()).isBetween(20e6, 200e6);
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
  }
}
