package io.nasbook.net.onnx;

import io.nasbook.net.image.Batch;
import io.nasbook.net.layer.FixedNetwork;
import java.nio.FloatBuffer;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A network in native memory that takes a fixed number of images at a time; close it. May be run
 * from many threads at once.
 */
final class FixedBatch implements AutoCloseable {
  private final OrtModel model;
  private final int images;
  private final int resolution;

  /** Inputs that no run uses now: native memory is dear to get and to clear. */
  private final Queue<FloatBuffer> inputs = new ConcurrentLinkedQueue<>();

  private FixedBatch(OrtModel model, int images, int resolution) {
    this.model = model;
    this.images = images;
    this.resolution = resolution;
  }

  /**
   * Loads a network, its batch norms folded.
   *
   * @param images at a time
   * @param threads that compute one run
   */
  static FixedBatch open(FixedNetwork network, int images, int threads) {
    byte[] model = OnnxModel.folded(network, images);
    return new FixedBatch(OrtModel.open(model, threads), images, network.resolution());
  }

  /** Images that one run takes. */
  int images() {
    return images;
  }

  /**
   * Scores of the images from {@code first} on, as many as there are and one run takes. If they are
   * fewer, the rest of the input is what an earlier run left there.
   *
   * @throws CancellationException if the thread is interrupted
   */
  void run(Batch batch, int first, float[] logits) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted between two groups of images");
    }
    int length = 3 * resolution * resolution;
    int count = Math.min(images, batch.size() - first);
    FloatBuffer input = Optional.ofNullable(inputs.poll()).orElseGet(this::input);
    input.put(0, batch.pixels(), first * length, count * length);
    float[] scores = model.run(input, images, resolution).getFirst();
    inputs.add(input);
    int classes = scores.length / images;
    System.arraycopy(scores, 0, logits, first * classes, count * classes);
  }

  private FloatBuffer input() {
    return OrtModel.direct(images * 3 * resolution * resolution);
  }

  @Override
  public void close() {
    model.close();
  }
}
