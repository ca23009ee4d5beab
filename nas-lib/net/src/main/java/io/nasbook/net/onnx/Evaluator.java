package io.nasbook.net.onnx;

import io.nasbook.net.image.Batch;
import io.nasbook.net.layer.FixedNetwork;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A network ready to classify, in native memory; close it. Images go through in small groups that
 * fit the processor's cache, one group per thread, so that results do not depend on the number of
 * threads.
 */
public final class Evaluator implements AutoCloseable {
  private static final int GROUP_PIXELS = 4 * 160 * 160;

  private final OrtModel model;
  private final int resolution;
  private final int classes;

  private Evaluator(OrtModel model, FixedNetwork network) {
    this.model = model;
    this.resolution = network.resolution();
    this.classes = network.classes();
  }

  /**
   * Loads a network, its batch norms folded.
   *
   * @param network with the statistics to use
   * @return an open evaluator
   */
  public static Evaluator open(FixedNetwork network) {
    return new Evaluator(OrtModel.open(OnnxModel.folded(network.tuned(), Map.of()), 1), network);
  }

  /**
   * Scores of every class for every image.
   *
   * @param batch images of the network's resolution
   * @return {@code [batch.size(), classes]}, not normalised
   * @throws IllegalArgumentException if the images have another resolution
   */
  public float[] logits(Batch batch) {
    Shapes.requireResolution(batch, resolution);
    float[] logits = new float[batch.size() * classes];
    int group = groupSize();
    IntStream.range(0, (batch.size() + group - 1) / group)
        .parallel()
        .forEach(index -> run(batch, index * group, logits));
    return logits;
  }

  private int groupSize() {
    return Math.max(1, Integer.highestOneBit(GROUP_PIXELS / (resolution * resolution)));
  }

  private void run(Batch batch, int first, float[] logits) {
    int count = Math.min(groupSize(), batch.size() - first);
    int length = 3 * resolution * resolution;
    float[] part =
        model
            .run(OrtModel.direct(batch.pixels(), first * length, count * length), count, resolution)
            .getFirst();
    System.arraycopy(part, 0, logits, first * classes, part.length);
  }

  @Override
  public void close() {
    model.close();
  }
}
