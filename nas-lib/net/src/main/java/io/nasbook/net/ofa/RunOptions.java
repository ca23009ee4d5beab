package io.nasbook.net.ofa;

/**
 * How images go through a network.
 *
 * @param batchSize images at once; for recalibration it is part of the result
 * @param progress hears about every batch
 */
public record RunOptions(int batchSize, ProgressListener progress) {
  /** The lab's: batches of 128, silent. */
  public static final RunOptions LAB = new RunOptions(128, ProgressListener.NONE);

  /**
   * To measure many networks: batches of 32, silent. A third quicker than batches of 128, whose
   * layers do not fit the processor's cache.
   */
  public static final RunOptions MANY_NETWORKS = LAB.withBatchSize(32);

  /** Checks the size. */
  public RunOptions {
    if (batchSize < 1) {
      throw new IllegalArgumentException("batch size must be positive, but was " + batchSize);
    }
  }

  /**
   * Other batches.
   *
   * @param size images at once
   * @return a copy
   */
  public RunOptions withBatchSize(int size) {
    return new RunOptions(size, progress);
  }

  /**
   * Another listener.
   *
   * @param listener hears about every batch
   * @return a copy
   */
  public RunOptions withProgress(ProgressListener listener) {
    return new RunOptions(batchSize, listener);
  }
}
