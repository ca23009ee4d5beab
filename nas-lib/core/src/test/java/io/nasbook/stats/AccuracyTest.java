package io.nasbook.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AccuracyTest {

  /** Wilson's interval of 8 in 10 as printed in textbooks: 0.4902 to 0.9433. */
  @Test
  void theIntervalIsThatOfWilson() {
    Interval interval = new Accuracy(8, 10).interval();
    assertThat(interval.low()).isCloseTo(0.4902, within(5e-5));
    assertThat(interval.high()).isCloseTo(0.9433, within(5e-5));
    assertThat(new Accuracy(0, 10).interval().low()).isZero();
    assertThat(new Accuracy(10, 10).interval().high()).isEqualTo(1);
    assertThat(new Accuracy(3627, 4030)).hasToString("90.00 % [89.04, 90.89] (3,627 of 4,030)");
  }

  @Test
  void theIntervalHoldsTheTruthNineteenTimesInTwenty() {
    SplittableRandom rng = new SplittableRandom(1);
    int held = 0;
    for (int i = 0; i < 4000; i++) {
      long correct = rng.doubles(400).filter(draw -> draw < 0.9).count();
      held += new Accuracy(correct, 400).interval().contains(0.9) ? 1 : 0;
    }
    assertThat(held / 4000.0).isBetween(0.935, 0.965);
  }

  @Test
  void eightImagesInFourThousandAreNoFinding() {
    Accuracy first = new Accuracy(3635, 4030);
    Accuracy second = new Accuracy(3627, 4030);
    PairedTest test = new PairedTest(first, second, 108, 100);
    assertThat(test.isSignificant()).isFalse();
    assertThat(test.toString()).startsWith("no difference shown");
    assertThat(new PairedTest(first, second, 9, 1).toString())
        .startsWith("the first")
        .contains("p =");
  }

  @Test
  void thePValueIsTheExactBinomialOne() {
    for (int n = 1; n <= 40; n++) {
      for (int fewer = 0; fewer <= n / 2; fewer++) {
        double tail = 0;
        BigInteger ways = BigInteger.ONE;
        for (int k = 0; k <= fewer; k++) {
          tail += ways.doubleValue() / Math.pow(2, n);
          ways = ways.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
        }
        PairedTest test =
            new PairedTest(
                new Accuracy(n - fewer, 100), new Accuracy(fewer, 100), n - fewer, fewer);
        assertThat(test.pValue()).isCloseTo(Math.min(1, 2 * tail), within(1e-12));
      }
    }
  }

  @Test
  void imagesAreComparedOneByOne() {
    PairedTest test =
        PairedTest.of(new boolean[] {true, true, false}, new boolean[] {true, false, true});
    assertThat(test).isEqualTo(new PairedTest(new Accuracy(2, 3), new Accuracy(2, 3), 1, 1));
    assertThat(test.pValue()).isEqualTo(1);
  }

  @Test
  void countsThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> new Accuracy(5, 4)).hasMessageContaining("5 of 4");
    assertThatThrownBy(() -> new Accuracy(0, 0)).hasMessageContaining("0 of 0");
    assertThatThrownBy(() -> PairedTest.of(new boolean[2], new boolean[3]))
        .hasMessageContaining("2 and 3");
    assertThatThrownBy(() -> new PairedTest(new Accuracy(5, 10), new Accuracy(6, 10), 1, 1))
        .hasMessageContaining("do not fit together");
  }
}
