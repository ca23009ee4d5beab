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
import java.util.stream.IntStream;

/**
 * A sub-network, AutoCloseable: it holds native memory once it classified something. What was
 * forgotten is freed by the garbage collector. Its weights and statistics never change; used by one
 * thread at a time, others wait.
 *
 * <p>A fresh sub-network carries statistics of other sub-networks, so its accuracy means nothing
 * until it was recalibrated.
 */
public final class Subnet implements AutoCloseable {
  private final Arch arch;
  private final FixedNetwork network;
  private final Optional<Calibration> calibration;
  private Optional<Evaluator> evaluator = Optional.empty();
  private boolean closed;

  private Subnet(Arch arch, FixedNetwork network, Optional<Calibration> calibration) {
    this.arch = arch;
    this.network = network;
    this.calibration = calibration;
  }

  /**
   * A network whose weights are its own, for instance after it trained further by itself.
   *
   * @param arch its architecture
   * @param network its layers with their weights
   * @return an open sub-network that is not recalibrated yet
   */
  public static Subnet of(Arch arch, FixedNetwork network) {
    return new Subnet(arch, network, Optional.empty());
  }

  /** What is known of the images that the statistics come from. */
  private record Calibration(List<String> classes, List<String> skipped) {}

  /**
   * The architecture.
   *
   * @return as it was asked for
   */
  public Arch arch() {
    return arch;
  }

  /**
   * The layers with their weights and statistics.
   *
   * @return plain data, also after closing
   */
  public FixedNetwork network() {
    return network;
  }

  /**
   * Whether the batch-norm statistics are this sub-network's own.
   *
   * @return true for what {@link #recalibrated(CalibrationSplit)} gives
   */
  public boolean isRecalibrated() {
    return calibration.isPresent();
  }

  /**
   * The same sub-network with its own batch-norm statistics, measured on batches of 128.
   *
   * @param images only a calibration split will do
   * @return another open sub-network; this one stays as it is
   */
  public Subnet recalibrated(CalibrationSplit images) {
    return recalibrated(images, RunOptions.LAB);
  }

  /**
   * The same sub-network with its own batch-norm statistics: every batch is normalised by its own
   * mean and biased variance, and their averages, weighted by batch size, are the statistics.
   *
   * <pre>{@code
   * var bar = Progress.of("recalibration", splits.calibration().size());
   * var options = RunOptions.LAB.withProgress((done, total) -> bar.at(done));
   * var net = supernet.subnet(arch).recalibrated(splits.calibration(), options);
   * }</pre>
   *
   * @param images only a calibration split will do
   * @param options batch size and progress
   * @return another open sub-network; this one stays as it is
   * @throws CancellationException if the thread is interrupted
   */
  public synchronized Subnet recalibrated(CalibrationSplit images, RunOptions options) {
    requireOpen();
    List<String> skipped = new ArrayList<>();
    try (Calibrator calibrator = Calibrator.open(network)) {
      run(
          images,
          options,
          batch -> {
            calibrator.add(batch);
            skipped.addAll(batch.skipped());
          });
      Calibration known = new Calibration(images.classes(), List.copyOf(skipped));
      return new Subnet(arch, calibrator.calibrated(), Optional.of(known));
    }
  }

  /**
   * Images that recalibration left out because they cannot be read.
   *
   * @return one sentence each; empty if there was none
   */
  public List<String> skippedInCalibration() {
    return calibration.map(Calibration::skipped).orElse(List.of());
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

  /**
   * What every measurement of an architecture does: recalibrates, then measures.
   *
   * @param calibration for the statistics, which this sub-network keeps as they are
   * @param images a validation split
   * @param options batch size and progress, of both
   * @return accuracy with loss, count and interval
   */
  public Evaluation recalibratedAccuracy(
      CalibrationSplit calibration, ValidationSplit images, RunOptions options) {
    return recalibratedAndMeasured(calibration, images, options);
  }

  /**
   * What every measurement of an architecture does: recalibrates, then measures.
   *
   * @param calibration for the statistics, which this sub-network keeps as they are
   * @param images a test split
   * @param options batch size and progress, of both
   * @return accuracy with loss, count and interval
   */
  public Evaluation recalibratedAccuracy(
      CalibrationSplit calibration, TestSplit images, RunOptions options) {
    return recalibratedAndMeasured(calibration, images, options);
  }

  private Evaluation recalibratedAndMeasured(
      CalibrationSplit calibration, Split images, RunOptions options) {
    try (Subnet own = recalibrated(calibration, options)) {
      return own.measure(images, options);
    }
  }

  private synchronized Evaluation measure(Split images, RunOptions options) {
    requireOpen();
    if (!isRecalibrated()) {
      throw new IllegalStateException(
          "this sub-network has batch-norm statistics of others: take subnet.recalibrated(...)");
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
   * {@code recalibrated}, {@code input} and {@code classes} (names in the order of the logits;
   * numbers where no images have named them).
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
            "recalibrated", String.valueOf(isRecalibrated()),
            "input", "RGB, resized to a square, (value / 255 - 0.5) / 0.5, channels first",
            "classes", String.join(", ", classes())));
    return path;
  }

  private List<String> classes() {
    List<String> numbers = IntStream.range(0, network.classes()).mapToObj(String::valueOf).toList();
    return calibration.map(Calibration::classes).orElse(numbers);
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

  @Override
  public synchronized void close() {
    closed = true;
    evaluator.ifPresent(Evaluator::close);
  }

  @Override
  public String toString() {
    return "sub-network %s, %,d parameters, %s"
        .formatted(
            arch, network.parameterCount(), isRecalibrated() ? "recalibrated" : "not recalibrated");
  }
}
