package io.nasbook.cost;

import static io.nasbook.cost.Limits.M;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

  private static final Cost COST = new Cost(60 * M, 1000, 500_000, 250 * 1024);

  @Test
  void boundsAreInclusiveAndAllMustHold() {
    assertThat(Limits.none().allow(COST)).isTrue();
    assertThat(Limits.none().macs(60 * M).peakKB(250).allow(COST)).isTrue();
    assertThat(Limits.none().macs(60 * M).peakKB(249.9).allow(COST)).isFalse();
    assertThat(Limits.none().labMacs(60 * M).allow(COST)).isFalse();
    assertThat(Limits.none().params(499_999).allow(COST)).isFalse();
  }

  @Test
  void aBoundSetAgainReplacesTheFirst() {
    assertThat(Limits.none().macs(1).macs(2)).isEqualTo(Limits.none().macs(2));
  }

  @Test
  void limitsReadAsText() {
    assertThat(Limits.none().peakKB(256).labMacs(50 * M))
        .hasToString("lab MACs <= 50,000,000 and peak <= 256.00 KB (262,144 bytes)");
    assertThat(Limits.none()).hasToString("no limits");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 0.5, Double.NaN, Double.POSITIVE_INFINITY})
  void aBoundThatIsNoPositiveNumberIsRefused(double max) {
    assertThatThrownBy(() -> Limits.none().macs(max))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be a positive number of at least 1, but was " + max);
  }
}
