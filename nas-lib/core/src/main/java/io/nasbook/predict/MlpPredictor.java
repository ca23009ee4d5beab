package io.nasbook.predict;

import io.nasbook.space.Encoder;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The accuracy predictor of the lab: an MLP 128-400-400-400-1 on the one-hot encoding, with ReLU,
 * the last layer without bias, its output added to the mean accuracy of the training rows.
 *
 * @param <A> the type of the architectures
 */
public final class MlpPredictor<A> implements Predictor<A> {

  private static final int HIDDEN = 400;
  private static final int CHUNK = 128;

  private final Support<A> support;
  private final double mean;
  private final Mlp mlp;

  private MlpPredictor(Support<A> support, double mean, Mlp mlp) {
    this.support = support;
    this.mean = mean;
    this.mlp = mlp;
  }

  /**
   * Trains as the lab does: 10 epochs of Adam on the mean absolute error, batches of 256.
   *
   * @param <A> the type of the architectures
   * @param encoder turns architectures into bits
   * @param rows measured architectures
   * @param rng source of randomness for the first weights and the order of rows
   * @return the trained predictor
   */
  public static <A> MlpPredictor<A> fit(
      Encoder<A> encoder, List<Measured<A>> rows, RandomGenerator rng) {
    return fit(encoder, new Holdout<>(rows, List.of()), MlpOptions.lab(), rng);
  }

  /**
   * Trains with options; they can be told the loss after each epoch.
   *
   * @param <A> the type of the architectures
   * @param encoder turns architectures into bits
   * @param split rows to train on, and rows (or none) for the loss after each epoch
   * @param options how to train
   * @param rng source of randomness for the first weights and the order of rows
   * @return the trained predictor
   */
  public static <A> MlpPredictor<A> fit(
      Encoder<A> encoder, Holdout<A> split, MlpOptions options, RandomGenerator rng) {
    List<Measured<A>> rows = split.train();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("an MLP needs rows to train on, but there were none");
    }
    int[][] bits = rows.stream().map(row -> encoder.active(row.arch())).toArray(int[][]::new);
    double mean = rows.stream().mapToDouble(Measured::accuracy).average().orElseThrow();
    Mlp mlp = Mlp.random(encoder.bits(), HIDDEN, rng);
    MlpPredictor<A> predictor = new MlpPredictor<>(Support.of(encoder, List.of(bits)), mean, mlp);
    try (Workers workers = new Workers(options.threads())) {
      MlpTraining training = new MlpTraining(mlp, workers, options.batch());
      for (int epoch = 1; epoch <= options.epochs(); epoch++) {
        Rows all = new Rows(bits, rows.stream().mapToDouble(Measured::accuracy).toArray(), mean);
        double loss = all.train(training, options, new Position(epoch, order(bits.length, rng)));
        options
            .listener()
            .accept(new MlpOptions.Epoch(epoch, loss, predictor.error(split.validation())));
      }
    }
    return predictor;
  }

  private static int[] order(int count, RandomGenerator rng) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = rng.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  /** Which epoch, and the order of its rows. */
  private record Position(int epoch, int[] order) {}

  /** The training rows as numbers. */
  private record Rows(int[][] bits, double[] accuracies, double mean) {

    double train(MlpTraining training, MlpOptions options, Position position) {
      double error = 0;
      int[] order = position.order();
      for (int from = 0; from < order.length; from += options.batch()) {
        int count = Math.min(options.batch(), order.length - from);
        int[][] inputs = new int[count][];
        float[] targets = new float[count];
        for (int i = 0; i < count; i++) {
          inputs[i] = bits[order[from + i]];
          targets[i] = (float) (accuracies[order[from + i]] - mean);
        }
        double done = (position.epoch() - 1 + (double) from / order.length) / options.epochs();
        double rate = options.rate() * (1 + Math.cos(Math.PI * done)) / 2;
        error += training.step(inputs, targets, rate);
      }
      return error / order.length;
    }
  }

  private double error(List<Measured<A>> rows) {
    double[] predicted = predictAll(rows.stream().map(Measured::arch).toList());
    double error = 0;
    for (int i = 0; i < predicted.length; i++) {
      error += Math.abs(predicted[i] - rows.get(i).accuracy());
    }
    return error / predicted.length;
  }

  @Override
  public double predict(A arch) {
    return predictAll(List.of(arch))[0];
  }

  @Override
  public double[] predictAll(List<A> archs) {
    double[] predicted = new double[archs.size()];
    float[][][] activations = mlp.buffers(Math.min(CHUNK, archs.size()));
    for (int from = 0; from < predicted.length; from += CHUNK) {
      int count = Math.min(CHUNK, predicted.length - from);
      int[][] inputs = new int[count][];
      for (int i = 0; i < count; i++) {
        inputs[i] = support.active(archs.get(from + i));
      }
      mlp.forward(inputs, activations, new Workers.Range(0, count));
      for (int i = 0; i < count; i++) {
        predicted[from + i] = mean + mlp.output(activations, i);
      }
    }
    return predicted;
  }

  @Override
  public List<String> unseen(A arch) {
    return support.unseen(arch);
  }

  /**
   * The layers with copies of their weights, for a look inside: ReLU follows each but the last,
   * whose output is added to {@link #mean()}.
   *
   * @return from the bits to the one output
   */
  public List<Dense> layers() {
    return mlp.layers();
  }

  /**
   * The mean accuracy of the training rows.
   *
   * @return a fraction
   */
  public double mean() {
    return mean;
  }

  /**
   * The number of weights and biases.
   *
   * @return 372,800 for 128 bits
   */
  public int parameters() {
    return mlp.parameters();
  }

  @Override
  public String toString() {
    return "MLP %d-%d-%d-%d-1, %,d weights and biases, mean accuracy %.2f %%"
        .formatted(support.encoder().bits(), HIDDEN, HIDDEN, HIDDEN, parameters(), 100 * mean);
  }
}
