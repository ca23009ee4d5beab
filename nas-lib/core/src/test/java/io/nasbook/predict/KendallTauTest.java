package io.nasbook.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KendallTauTest {

  @Test
  void equalAndOppositeOrdersAreOneAndMinusOne() {
    assertThat(KendallTau.of(new double[] {1, 2, 3}, new double[] {10, 20, 30})).isEqualTo(1);
    assertThat(KendallTau.of(new double[] {1, 2, 3}, new double[] {3, 2, 1})).isEqualTo(-1);
  }

  @Test
  void itEqualsTheDefinitionOverAllPairsWithTies() {
    SplittableRandom rng = new SplittableRandom(5);
    double[] x = rng.ints(200, 0, 12).asDoubleStream().toArray();
    double[] y = rng.ints(200, 0, 9).asDoubleStream().toArray();
    double signs = 0;
    double untiedX = 0;
    double untiedY = 0;
    for (int i = 0; i < 200; i++) {
      for (int j = 0; j < i; j++) {
        signs += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
        untiedX += Math.abs(Math.signum(x[i] - x[j]));
        untiedY += Math.abs(Math.signum(y[i] - y[j]));
      }
    }
    assertThat(KendallTau.of(x, y)).isCloseTo(signs / Math.sqrt(untiedX * untiedY), within(1e-12));
  }
}
