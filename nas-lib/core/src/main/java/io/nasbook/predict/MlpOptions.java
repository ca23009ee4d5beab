package io.nasbook.predict;

import java.util.function.Consumer;

/**
 * How an {@link MlpPredictor} is trained.
 *
 * @param epochs passes over the training rows
 * @param batch rows per step
 * @param rate learning rate of Adam at the start; it falls to 0 along half a cosine
 * @param threads how many train together; the result is the same for any number
 * @param listener told about each epoch, for instance to draw a live chart
 */
public record MlpOptions(
    int epochs, int batch, double rate, int threads, Consumer<Epoch> listener) {

  /** Checks the numbers. */
  public MlpOptions {
    if (epochs < 1 || batch < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "training needs at least 1 epoch, 1 row per batch and 1 thread, but was given"
              + " %d, %d and %d".formatted(epochs, batch, threads));
    }
    if (!(rate > 0 && rate < 1)) {
      throw new IllegalArgumentException(
          "the learning rate must be between 0 and 1, but was " + rate);
    }
  }

  /**
   * One pass over the training rows.
   *
   * @param number 1 for the first
   * @param trainLoss mean of |predicted - measured| over the rows as they were trained on
   * @param validationLoss the same over the validation rows afterwards; NaN without any
   */
  public record Epoch(int number, double trainLoss, double validationLoss) {}

  /**
   * The lab's: 10 epochs, batches of 256, learning rate 0.001.
   *
   * @return options that use all processors and tell nobody
   */
  public static MlpOptions lab() {
    int threads = Runtime.getRuntime().availableProcessors();
    return new MlpOptions(10, 256, 1e-3, threads, epoch -> {});
  }

  /**
   * Other epochs.
   *
   * @param count at least 1
   * @return the options
   */
  public MlpOptions withEpochs(int count) {
    return new MlpOptions(count, batch, rate, threads, listener);
  }

  /**
   * Another learning rate.
   *
   * @param start between 0 and 1
   * @return the options
   */
  public MlpOptions withRate(double start) {
    return new MlpOptions(epochs, batch, start, threads, listener);
  }

  /**
   * Another number of threads.
   *
   * @param count at least 1
   * @return the options
   */
  public MlpOptions withThreads(int count) {
    return new MlpOptions(epochs, batch, rate, count, listener);
  }

  /**
   * A listener.
   *
   * @param told about each epoch when it is over
   * @return the options
   */
  public MlpOptions withListener(Consumer<Epoch> told) {
    return new MlpOptions(epochs, batch, rate, threads, told);
  }
}
