package io.nasbook.predict;

/**
 * Products of matrices stored row by row, as sums of rows times numbers: loops of the shape that
 * the compiler turns into vector instructions. Each result row is made by one thread in a fixed
 * order, so results do not depend on the number of threads.
 */
final class RowProducts {

  /** Rows added at once: the most for which C2 still makes vector instructions. */
  private static final int BLOCK = 4;

  private RowProducts() {}

  /** Some rows of a matrix. */
  record Range(int from, int to) {}

  /** c[m] += sum over k of a[m][k] * b[k], for the rows m of a range. */
  static void add(float[][] c, float[][] a, float[][] b, Range range) {
    float[] factors = new float[BLOCK];
    int whole = b.length / BLOCK * BLOCK;
    for (int k = 0; k < whole; k += BLOCK) {
      for (int m = range.from(); m < range.to(); m++) {
        System.arraycopy(a[m], k, factors, 0, BLOCK);
        addBlock(c[m], factors, b, k);
      }
    }
    for (int k = whole; k < b.length; k++) {
      for (int m = range.from(); m < range.to(); m++) {
        addRow(c[m], a[m][k], b[k]);
      }
    }
  }

  /** c[m] += sum over the first k of a[k][m] * b[k], for the rows m of a range. */
  static void addTransposed(float[][] c, Rows a, Rows b, Range range) {
    float[] factors = new float[BLOCK];
    int whole = b.count() / BLOCK * BLOCK;
    for (int k = 0; k < whole; k += BLOCK) {
      for (int m = range.from(); m < range.to(); m++) {
        for (int i = 0; i < BLOCK; i++) {
          factors[i] = a.rows()[k + i][m];
        }
        addBlock(c[m], factors, b.rows(), k);
      }
    }
    for (int k = whole; k < b.count(); k++) {
      for (int m = range.from(); m < range.to(); m++) {
        addRow(c[m], a.rows()[k][m], b.rows()[k]);
      }
    }
  }

  /** The first rows of a matrix. */
  record Rows(float[][] rows, int count) {}

  /** target += the rows of a matrix with these numbers. */
  static void addSelected(float[] target, float[][] rows, int[] selected) {
    for (int row : selected) {
      float[] source = rows[row];
      for (int j = 0; j < target.length; j++) {
        target[j] += source[j];
      }
    }
  }

  /** target += factor * row. */
  static void addRow(float[] target, float factor, float[] row) {
    for (int j = 0; j < target.length; j++) {
      target[j] = Math.fma(factor, row[j], target[j]);
    }
  }

  private static void addBlock(float[] target, float[] f, float[][] rows, int first) {
    float f0 = f[0];
    float f1 = f[1];
    float f2 = f[2];
    float f3 = f[3];
    float[] r0 = rows[first];
    float[] r1 = rows[first + 1];
    float[] r2 = rows[first + 2];
    float[] r3 = rows[first + 3];
    for (int j = 0; j < target.length; j++) {
      float sum = Math.fma(f1, r1[j], Math.fma(f0, r0[j], target[j]));
      target[j] = Math.fma(f3, r3[j], Math.fma(f2, r2[j], sum));
    }
  }

  /** The sum of products of two rows. */
  static float dot(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int whole = a.length / 4 * 4;
    for (int j = 0; j < whole; j += 4) {
      s0 = Math.fma(a[j], b[j], s0);
      s1 = Math.fma(a[j + 1], b[j + 1], s1);
      s2 = Math.fma(a[j + 2], b[j + 2], s2);
      s3 = Math.fma(a[j + 3], b[j + 3], s3);
    }
    for (int j = whole; j < a.length; j++) {
      s0 = Math.fma(a[j], b[j], s0);
    }
    return s0 + s1 + (s2 + s3);
  }
}
