package io.nasbook.predict;

import io.nasbook.mcunet.Arch;
import io.nasbook.space.Encoder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Ridge regression on the one-hot encoding: predicted accuracy = intercept + the sum of the weights
 * of the bits that are 1. Fitted in closed form (Hoerl and Kennard, 1970).
 *
 * @param <A> the type of the architectures
 */
public final class RidgePredictor<A> implements AdditivePredictor<A> {

  private final Support<A> support;
  private final double intercept;
  private final double[] weights;

  RidgePredictor(Support<A> support, double intercept, double[] weights) {
    this.support = support;
    this.intercept = intercept;
    this.weights = weights;
    int bits = support.encoder().bits();
    if (weights.length != bits) {
      throw new IllegalArgumentException(
          "a ridge predictor needs one weight for each of %d bits, but had %d"
              .formatted(bits, weights.length));
    }
  }

  /**
   * Fits with penalty 1.
   *
   * @param <A> the type of the architectures
   * @param encoder turns architectures into bits
   * @param rows measured architectures
   * @return the predictor that minimises squared error + squared norm of the weights
   */
  public static <A> RidgePredictor<A> fit(Encoder<A> encoder, List<Measured<A>> rows) {
    return fit(encoder, rows, 1);
  }

  /**
   * Fits with a given penalty. The intercept is not penalised.
   *
   * @param <A> the type of the architectures
   * @param encoder turns architectures into bits
   * @param rows measured architectures, at least one
   * @param alpha penalty on the squared norm of the weights, positive
   * @return the predictor that minimises squared error + alpha * squared norm of the weights
   */
  public static <A> RidgePredictor<A> fit(
      Encoder<A> encoder, List<Measured<A>> rows, double alpha) {
    if (rows.isEmpty() || !(alpha > 0)) {
      throw new IllegalArgumentException(
          "ridge regression needs rows and a positive penalty, but had %d rows and %s"
              .formatted(rows.size(), alpha));
    }
    List<int[]> bits = rows.stream().map(row -> encoder.active(row.arch())).toList();
    double[] targets = rows.stream().mapToDouble(Measured::accuracy).toArray();
    RidgeSystem system = RidgeSystem.of(encoder.bits(), bits, targets);
    double[] weights = system.solve(alpha);
    return new RidgePredictor<>(Support.of(encoder, bits), system.intercept(weights), weights);
  }

  /**
   * The predictor that ships with the project, fitted to 50,000 measured sub-networks of the Visual
   * Wake Words supernet. {@link ShippedRidge} says how good it is and where it comes from.
   *
   * @return a predictor for the space of Lab 3
   */
  public static RidgePredictor<Arch> load() {
    return ShippedRidge.load().predictor();
  }

  @Override
  public double predict(A arch) {
    double sum = intercept;
    for (int bit : support.active(arch)) {
      sum += weights[bit];
    }
    return sum;
  }

  @Override
  public List<String> unseen(A arch) {
    return support.unseen(arch);
  }

  /**
   * The constant term.
   *
   * @return a fraction
   */
  public double intercept() {
    return intercept;
  }

  /**
   * The weight of each bit.
   *
   * @return in accuracy as a fraction, one per bit of the encoding
   */
  public List<Double> weights() {
    return DoubleStream.of(weights).boxed().toList();
  }

  /**
   * The bits that never occurred in training; their weights are 0.
   *
   * @return ascending positions
   */
  public List<Integer> unseenBits() {
    return support.unseenBits();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "ridge regression on %d bits, intercept %.4f, weights %.4f to %.4f",
        weights.length,
        intercept,
        Arrays.stream(weights).min().orElse(0),
        Arrays.stream(weights).max().orElse(0));
  }
}
