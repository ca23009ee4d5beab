package io.nasbook.net.onnx;

import io.nasbook.net.image.Batch;
import io.nasbook.net.layer.ConvBn;
import io.nasbook.net.layer.FixedNetwork;
import io.nasbook.net.layer.Moments;
import io.nasbook.net.weights.Tensor;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * Measures batch-norm statistics, in native memory; close it. Every batch is normalised by its own
 * mean and biased variance; the network's new statistics are the averages of these, weighted by
 * batch size.
 */
public final class Calibrator implements AutoCloseable {
  private final OrtModel model;
  private final FixedNetwork network;
  private final List<double[]> sums;
  private FloatBuffer input = FloatBuffer.allocate(0);
  private long images;

  private Calibrator(OrtModel model, FixedNetwork network) {
    this.model = model;
    this.network = network;
    this.sums =
        network.convolutions().stream()
            .map(layer -> layer.norm().weight().size())
            .flatMap(channels -> Stream.of(new double[channels], new double[channels]))
            .toList();
  }

  /**
   * Loads a network in the form that measures.
   *
   * @param network statistics of any origin
   * @return an open calibrator without any batch
   */
  public static Calibrator open(FixedNetwork network) {
    return open(network, Runtime.getRuntime().availableProcessors());
  }

  static Calibrator open(FixedNetwork network, int threads) {
    byte[] model = OnnxModel.with(new MomentsNorms(), network);
    return new Calibrator(OrtModel.open(model, threads), network);
  }

  /**
   * Sends one batch through the network.
   *
   * @param batch images of the network's resolution; an empty one changes nothing
   * @throws IllegalArgumentException if the images have another resolution
   * @throws CancellationException if the thread is interrupted
   */
  public void add(Batch batch) {
    Shapes.requireResolution(batch, network.resolution());
    if (batch.size() == 0) {
      return;
    }
    List<float[]> moments = model.runInterruptibly(input(batch), batch.size(), batch.resolution());
    for (int i = 0; i < sums.size(); i++) {
      double[] sum = sums.get(i);
      for (int c = 0; c < sum.length; c++) {
        sum[c] += (double) batch.size() * moments.get(i)[c];
      }
    }
    images += batch.size();
  }

  /** Batches are of one size but the last, so that one piece of native memory serves them all. */
  private FloatBuffer input(Batch batch) {
    int length = batch.pixels().length;
    if (input.capacity() < length) {
      input = OrtModel.direct(length);
    }
    return input.slice(0, length).put(0, batch.pixels());
  }

  /**
   * The network with what was measured.
   *
   * @return a copy
   * @throws IllegalStateException if no image was sent through
   */
  public FixedNetwork calibrated() {
    if (images == 0) {
      throw new IllegalStateException("recalibration needs at least one image, but none came");
    }
    Map<String, Moments> moments = new HashMap<>();
    int next = 0;
    for (ConvBn layer : network.convolutions()) {
      moments.put(layer.name(), new Moments(mean(sums.get(next++)), mean(sums.get(next++))));
    }
    return network.withStatistics(moments);
  }

  private Tensor mean(double[] sum) {
    float[] mean = new float[sum.length];
    for (int c = 0; c < mean.length; c++) {
      mean[c] = (float) (sum[c] / images);
    }
    return Tensor.of(mean, mean.length);
  }

  @Override
  public void close() {
    model.close();
  }
}
