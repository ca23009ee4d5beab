package io.nasbook.net.ofa;

import io.nasbook.data.CalibrationSplit;
import io.nasbook.data.Split;
import io.nasbook.data.TestSplit;
import io.nasbook.data.ValidationSplit;
import io.nasbook.mcunet.Arch;
import io.nasbook.net.image.Batch;
import io.nasbook.net.image.Batches;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.onnx.Calibrator;
import io.nasbook.net.onnx.Evaluator;
import io.nasbook.net.onnx.OnnxFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * A sub-network, AutoCloseable: it holds native memory once it classified something. What was
 * forgotten is freed by the garbage collector. Used by one thread at a time; others wait.
 *
 * <p>A fresh sub-network carries statistics of other sub-networks, so its accuracy means nothing
 * until it was recalibrated.
 */
public final class Subnet implements AutoCloseable {
  private final Arch arch;
  private FixedNetwork network;
  private Optional<Evaluator> evaluator = Optional.empty();
  private List<String> skipped = List.of();
  private boolean recalibrated;
  private boolean closed;

  Subnet(Arch arch, FixedNetwork network) {
    this.arch = arch;
    this.network = network;
  }

  /**
   * The architecture.
   *
   * @return as it was asked for
   */
  public Arch arch() {
    return arch;
  }

  /**
   * The layers with their weights and current statistics.
   *
   * @return plain data, also after closing
   */
  public synchronized FixedNetwork network() {
    return network;
  }

  /**
   * Whether the batch-norm statistics are this sub-network's own.
   *
   * @return true after {@link #recalibrate}
   */
  public synchronized boolean isRecalibrated() {
    return recalibrated;
  }

  /**
   * Measures the batch-norm statistics on batches of 128.
   *
   * @param images only a calibration split will do
   * @return this sub-network
   */
  public Subnet recalibrate(CalibrationSplit images) {
    return recalibrate(images, RunOptions.LAB);
  }

  /**
   * Measures the batch-norm statistics: every batch is normalised by its own mean and biased
   * variance, and their averages, weighted by batch size, are the new statistics. If the run is
   * interrupted, the old ones stay.
   *
   * @param images only a calibration split will do
   * @param options batch size and progress
   * @return this sub-network
   * @throws CancellationException if the thread is interrupted
   */
  public synchronized Subnet recalibrate(CalibrationSplit images, RunOptions options) {
    requireOpen();
    List<String> unreadable = new ArrayList<>();
    try (Calibrator calibrator = Calibrator.open(network)) {
      run(
          images,
          options,
          batch -> {
            calibrator.add(batch);
            unreadable.addAll(batch.skipped());
          });
      network = calibrator.calibrated();
    }
    closeEvaluator();
    skipped = List.copyOf(unreadable);
    recalibrated = true;
    return this;
  }

  /**
   * Images that recalibration left out because they cannot be read.
   *
   * @return one sentence each; empty if there was none
   */
  public synchronized List<String> skippedInCalibration() {
    return skipped;
  }

  /**
   * Accuracy on images that networks are chosen by.
   *
   * @param images a validation split
   * @return accuracy with loss, count and interval
   * @throws IllegalStateException if the sub-network was not recalibrated
   */
  public Evaluation accuracy(ValidationSplit images) {
    return measure(images, RunOptions.LAB);
  }

  /**
   * Accuracy on images that networks are chosen by.
   *
   * @param images a validation split
   * @param options batch size (memory only) and progress
   * @return accuracy with loss, count and interval
   * @throws IllegalStateException if the sub-network was not recalibrated
   */
  public Evaluation accuracy(ValidationSplit images, RunOptions options) {
    return measure(images, options);
  }

  /**
   * Accuracy on images that decided nothing.
   *
   * @param images a test split
   * @param options batch size (memory only) and progress
   * @return accuracy with loss, count and interval
   * @throws IllegalStateException if the sub-network was not recalibrated
   */
  public Evaluation accuracy(TestSplit images, RunOptions options) {
    return measure(images, options);
  }

  private synchronized Evaluation measure(Split images, RunOptions options) {
    requireOpen();
    if (!recalibrated) {
      throw new IllegalStateException(
          "this sub-network has batch-norm statistics of others: call recalibrate(...) first");
    }
    Tally tally = new Tally(network.classes());
    Evaluator ready = evaluator();
    run(images, options, batch -> tally.add(batch, ready.logits(batch)));
    return tally.accuracy();
  }

  /**
   * Scores of every class, with the current statistics whether recalibrated or not.
   *
   * @param batch images of the architecture's size
   * @return {@code [images, classes]}, not normalised
   */
  public synchronized float[] logits(Batch batch) {
    requireOpen();
    return evaluator().logits(batch);
  }

  /**
   * Writes the network as ONNX with batch norms folded, free batch size, and metadata {@code arch},
   * {@code recalibrated}, {@code input} and {@code classes}.
   *
   * @param path the file, replaced if there
   * @return the same path
   */
  public synchronized Path exportOnnx(Path path) {
    OnnxFile.write(
        network,
        path,
        Map.of(
            "arch", arch.toString(),
            "recalibrated", String.valueOf(recalibrated),
            "input", "RGB, resized to a square, (value / 255 - 0.5) / 0.5, channels first",
            "classes", String.valueOf(network.classes())));
    return path;
  }

  private void run(Split images, RunOptions options, Consumer<Batch> use) {
    int done = 0;
    try (Batches batches = Batches.of(images, arch.imageSize(), options.batchSize())) {
      while (batches.hasNext()) {
        requireUninterrupted(done, images.size());
        Batch batch = batches.next();
        use.accept(batch);
        done += batch.size() + batch.skipped().size();
        options.progress().update(done, images.size());
      }
    }
  }

  private static void requireUninterrupted(int done, int total) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted after %,d of %,d images".formatted(done, total));
    }
  }

  private Evaluator evaluator() {
    if (evaluator.isEmpty()) {
      evaluator = Optional.of(Evaluator.open(network));
    }
    return evaluator.get();
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException(
          "this sub-network is closed: take a new one with supernet.subnet(arch)");
    }
  }

  private void closeEvaluator() {
    evaluator.ifPresent(Evaluator::close);
    evaluator = Optional.empty();
  }

  @Override
  public synchronized void close() {
    closed = true;
    closeEvaluator();
  }

  @Override
  public String toString() {
    return "sub-network %s, %,d parameters, %s"
        .formatted(
            arch, network.parameterCount(), recalibrated ? "recalibrated" : "not recalibrated");
  }
}
