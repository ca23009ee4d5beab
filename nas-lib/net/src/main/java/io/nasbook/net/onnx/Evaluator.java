package io.nasbook.net.onnx;

import io.nasbook.net.image.Batch;
import io.nasbook.net.layer.FixedNetwork;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A network ready to classify, in native memory; close it. Images go through in groups that fit the
 * processor's cache, one group per thread; fewer images than a group go one by one, with all
 * threads in each of them. Results do not depend on the number of threads.
 */
public final class Evaluator implements AutoCloseable {
  private static final int GROUP_PIXELS = 4 * 160 * 160;

  /** Smaller networks lose more by waiting for threads than they gain. */
  private static final long MACS_WORTH_THREADS = 15_000_000;

  private final FixedNetwork network;
  private final FixedNetwork tuned;
  private Optional<FixedBatch> groups = Optional.empty();
  private Optional<FixedBatch> single = Optional.empty();
  private boolean closed;

  private Evaluator(FixedNetwork network) {
    this.network = network;
    this.tuned = network.tuned();
  }

  /**
   * Prepares a network; native memory is taken by the first images.
   *
   * @param network with the statistics to use
   * @return an open evaluator
   */
  public static Evaluator open(FixedNetwork network) {
    return new Evaluator(network);
  }

  /**
   * Scores of every class for every image.
   *
   * @param batch images of the network's resolution
   * @return {@code [batch.size(), classes]}, not normalised
   * @throws IllegalArgumentException if the images have another resolution
   * @throws IllegalStateException if this evaluator is closed
   */
  public float[] logits(Batch batch) {
    Shapes.requireResolution(batch, network.resolution());
    float[] logits = new float[batch.size() * network.classes()];
    if (batch.size() < groupSize()) {
      FixedBatch model = single();
      IntStream.range(0, batch.size()).forEach(index -> model.run(batch, index, logits));
    } else {
      FixedBatch model = groups();
      int runs = (batch.size() + model.images() - 1) / model.images();
      IntStream.range(0, runs)
          .parallel()
          .forEach(index -> model.run(batch, index * model.images(), logits));
    }
    return logits;
  }

  private int groupSize() {
    int pixels = network.resolution() * network.resolution();
    return Math.max(1, Integer.highestOneBit(GROUP_PIXELS / pixels));
  }

  private synchronized FixedBatch groups() {
    requireOpen();
    if (groups.isEmpty()) {
      groups = Optional.of(FixedBatch.open(tuned, groupSize(), 1));
    }
    return groups.get();
  }

  private synchronized FixedBatch single() {
    requireOpen();
    if (single.isEmpty()) {
      int processors = Runtime.getRuntime().availableProcessors();
      int threads = network.macs() < MACS_WORTH_THREADS ? 1 : processors;
      single = Optional.of(FixedBatch.open(tuned, 1, threads));
    }
    return single.get();
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this evaluator is closed: open a new one");
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    groups.ifPresent(FixedBatch::close);
    single.ifPresent(FixedBatch::close);
  }
}
