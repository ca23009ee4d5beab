package io.nasbook.bench;

/** Numeric loops as cells have them, for {@link StopCheckBenchmark}. */
public interface Loops {

  /** A sum, each addition of which waits for the one before. */
  double sum(int count);

  /** A change of an array, which C2 turns into vector instructions. */
  float[] scale(float[] values);

  /** The product of two square matrices, row by row. */
  double[][] product(double[][] left, double[][] right);

  /** How a student writes them. */
  final class Plain implements Loops {

    /** Loops of a class that the benchmark loads as it likes. */
    public Plain() {}

    @Override
    public double sum(int count) {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += i * 0.5;
      }
      return sum;
    }

    @Override
    public float[] scale(float[] values) {
      for (int i = 0; i < values.length; i++) {
        values[i] = values[i] * 0.5f + 3;
      }
      return values;
    }

    @Override
    public double[][] product(double[][] left, double[][] right) {
      int size = left.length;
      double[][] result = new double[size][size];
      for (int i = 0; i < size; i++) {
        for (int k = 0; k < size; k++) {
          double factor = left[i][k];
          for (int j = 0; j < size; j++) {
            result[i][j] += factor * right[k][j];
          }
        }
      }
      return result;
    }
  }
}
