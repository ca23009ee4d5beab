package io.nasbook.predict;

import java.util.Arrays;

/**
 * A sum of rows of a matrix, each times a factor; rows with factor 0 are left out, which after a
 * ReLU are most of them. The loops have the shape that the compiler turns into vector instructions,
 * and the order of the sum is that of the rows, so results do not depend on the number of threads.
 * Mutable; one for each thread.
 */
final class RowSum {

  /** Rows added at once: with more, the compiler makes slower code. */
  private static final int BLOCK = 4;

  private final int[] rows;
  private final float[] factors;
  private int count;

  /** Room for so many rows. */
  RowSum(int capacity) {
    rows = new int[capacity];
    factors = new float[capacity];
  }

  /** Takes these rows, each once. */
  RowSum ofRows(int[] selected) {
    count = selected.length;
    System.arraycopy(selected, 0, rows, 0, count);
    Arrays.fill(factors, 0, count, 1);
    return this;
  }

  /** Takes the first rows with these factors. */
  RowSum ofFactors(float[] values, int length) {
    int taken = 0;
    for (int row = 0; row < length; row++) {
      rows[taken] = row;
      factors[taken] = values[row];
      taken += values[row] == 0 ? 0 : 1;
    }
    count = taken;
    return this;
  }

  /** Takes the first rows with the factors in a column of another matrix. */
  RowSum ofColumn(float[][] matrix, int column, int length) {
    int taken = 0;
    for (int row = 0; row < length; row++) {
      rows[taken] = row;
      factors[taken] = matrix[row][column];
      taken += factors[taken] == 0 ? 0 : 1;
    }
    count = taken;
    return this;
  }

  /** target += sum of factor * row. */
  void addTo(float[] target, float[][] matrix) {
    int whole = count / BLOCK * BLOCK;
    for (int at = 0; at < whole; at += BLOCK) {
      addBlock(target, matrix, at);
    }
    for (int at = whole; at < count; at++) {
      addRow(target, factors[at], matrix[rows[at]]);
    }
  }

  private void addBlock(float[] target, float[][] matrix, int at) {
    float f0 = factors[at];
    float f1 = factors[at + 1];
    float f2 = factors[at + 2];
    float f3 = factors[at + 3];
    float[] r0 = matrix[rows[at]];
    float[] r1 = matrix[rows[at + 1]];
    float[] r2 = matrix[rows[at + 2]];
    float[] r3 = matrix[rows[at + 3]];
    for (int j = 0; j < target.length; j++) {
      float sum = Math.fma(f1, r1[j], Math.fma(f0, r0[j], target[j]));
      target[j] = Math.fma(f3, r3[j], Math.fma(f2, r2[j], sum));
    }
  }

  private static void addRow(float[] target, float factor, float[] row) {
    for (int j = 0; j < target.length; j++) {
      target[j] = Math.fma(factor, row[j], target[j]);
    }
  }
}
