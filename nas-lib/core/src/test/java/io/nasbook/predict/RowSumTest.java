package io.nasbook.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RowSumTest {

  private static final int WIDTH = 37;

  @Property(tries = 200)
  void theSumIsThatOfAllRowsTimesTheirFactors(
      @ForAll long seed, @ForAll @IntRange(max = 30) int count) {
    SplittableRandom rng = new SplittableRandom(seed);
    float[][] matrix = matrix(31, WIDTH, rng);
    float[][] factors = matrix(31, 3, rng);
    float[] column = new float[31];
    for (int row = 0; row < 31; row++) {
      factors[row][1] = rng.nextBoolean() ? 0 : factors[row][1];
      column[row] = factors[row][1];
    }
    float[] target = matrix(1, WIDTH, rng)[0];
    float[] sum = target.clone();
    new RowSum(31).ofFactors(column, count).addTo(sum, matrix);
    for (int j = 0; j < WIDTH; j++) {
      double expected = target[j];
      for (int row = 0; row < count; row++) {
        expected += (double) column[row] * matrix[row][j];
      }
      // at most 31 roundings of sums below 32, each within 2^-20
      assertThat((double) sum[j]).isCloseTo(expected, within(31 * 0x1p-20));
    }
    float[] byColumn = target.clone();
    new RowSum(31).ofColumn(factors, 1, count).addTo(byColumn, matrix);
    assertThat(byColumn).containsExactly(sum);
  }

  @Test
  void selectedRowsCountOnce() {
    float[][] matrix = {{1, 2}, {10, 20}, {100, 200}, {1000, 2000}, {1e4f, 2e4f}, {1e5f, 2e5f}};
    float[] target = {0.5f, 0};
    RowSum sum = new RowSum(6).ofRows(IntStream.range(0, 6).toArray());
    sum.ofRows(new int[] {0, 1, 2, 3, 5}).addTo(target, matrix);
    assertThat(target).containsExactly(101111.5f, 202222);
  }

  private static float[][] matrix(int rows, int columns, RandomGenerator rng) {
    float[][] matrix = new float[rows][columns];
    for (float[] row : matrix) {
      for (int j = 0; j < columns; j++) {
        row[j] = 2 * rng.nextFloat() - 1;
      }
    }
    return matrix;
  }
}
