package io.nasbook.predict;

import java.util.Arrays;
import java.util.List;

/** The normal equations of a least-squares problem on 0/1 inputs, centred. */
final class RidgeSystem {

  private final double[] mean;
  private final double targetMean;
  private final double[][] gram;
  private final double[] moment;

  private RidgeSystem(double[] mean, double targetMean, double[][] gram, double[] moment) {
    this.mean = mean;
    this.targetMean = targetMean;
    this.gram = gram;
    this.moment = moment;
  }

  static RidgeSystem of(int bits, List<int[]> rows, double[] targets) {
    double targetMean = Arrays.stream(targets).average().orElseThrow();
    long[][] together = new long[bits][bits];
    double[] moment = new double[bits];
    for (int r = 0; r < targets.length; r++) {
      int[] active = rows.get(r);
      double centred = targets[r] - targetMean;
      for (int i = 0; i < active.length; i++) {
        moment[active[i]] += centred;
        long[] row = together[active[i]];
        for (int j = 0; j <= i; j++) {
          row[active[j]]++;
        }
      }
    }
    return centred(together, moment, targetMean, targets.length);
  }

  private static RidgeSystem centred(
      long[][] together, double[] moment, double targetMean, int count) {
    int bits = moment.length;
    double[] mean = new double[bits];
    for (int i = 0; i < bits; i++) {
      mean[i] = (double) together[i][i] / count;
    }
    double[][] gram = new double[bits][bits];
    for (int i = 0; i < bits; i++) {
      for (int j = 0; j <= i; j++) {
        gram[i][j] = together[i][j] - count * mean[i] * mean[j];
      }
    }
    return new RidgeSystem(mean, targetMean, gram, moment);
  }

  /** Solves (gram + alpha * identity) * weights = moment by Cholesky factorisation. */
  double[] solve(double alpha) {
    int n = moment.length;
    double[][] lower = new double[n][n];
    double[] solution = moment.clone();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        lower[i][j] = (gram[i][j] - dot(lower[i], lower[j], j)) / lower[j][j];
      }
      lower[i][i] = Math.sqrt(gram[i][i] + alpha - dot(lower[i], lower[i], i));
      solution[i] = (solution[i] - dot(lower[i], solution, i)) / lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int j = i + 1; j < n; j++) {
        solution[i] -= lower[j][i] * solution[j];
      }
      solution[i] /= lower[i][i];
    }
    return solution;
  }

  double intercept(double[] weights) {
    return targetMean - dot(mean, weights, weights.length);
  }

  private static double dot(double[] a, double[] b, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
