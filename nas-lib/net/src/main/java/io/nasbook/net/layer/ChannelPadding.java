package io.nasbook.net.layer;

import io.nasbook.net.weights.Tensor;
import java.util.List;

/**
 * Fills channels up to whole vector registers with zeros. Results are the same; engines that block
 * channels need no reordering between layers.
 */
final class ChannelPadding {
  /** Floats in the widest vector register. */
  static final int LANES = 16;

  private ChannelPadding() {}

  static FixedNetwork of(FixedNetwork network) {
    List<Block> blocks =
        network.blocks().stream().map(block -> block.withEach(ChannelPadding::step)).toList();
    Affine classifier = network.classifier();
    int classes = classifier.bias().size();
    int features = padded(classifier.weight().shape().get(1));
    Tensor weight = resized(classifier.weight(), classes, features);
    return new FixedNetwork(network.resolution(), blocks, new Affine(weight, classifier.bias()));
  }

  static int padded(int channels) {
    return (channels + LANES - 1) / LANES * LANES;
  }

  private static Step step(Step step) {
    return switch (step) {
      case ConvBn layer -> convBn(layer);
      case SqueezeExcite layer ->
          new SqueezeExcite(layer.name(), affine(layer.reduce()), affine(layer.expand()));
    };
  }

  private static ConvBn convBn(ConvBn layer) {
    Convolution convolution = layer.convolution();
    List<Integer> shape = convolution.weight().shape();
    int out = padded(shape.get(0));
    boolean depthwise = convolution.groups() > 1;
    boolean image = shape.get(1) == 3;
    int in = depthwise || image ? shape.get(1) : padded(shape.get(1));
    Tensor weight = resized(convolution.weight(), out, in);
    return new ConvBn(
        layer.name(),
        new Convolution(weight, convolution.stride(), depthwise ? out : 1),
        norm(layer.norm(), out),
        layer.relu6());
  }

  private static BatchNorm norm(BatchNorm norm, int channels) {
    return new BatchNorm(
        vector(norm.weight(), channels),
        vector(norm.bias(), channels),
        new Moments(
            vector(norm.running().mean(), channels), vector(norm.running().variance(), channels)));
  }

  private static Affine affine(Affine affine) {
    List<Integer> shape = affine.weight().shape();
    int out = padded(shape.get(0));
    return new Affine(
        resized(affine.weight(), out, padded(shape.get(1))), vector(affine.bias(), out));
  }

  private static Tensor vector(Tensor vector, int length) {
    float[] values = new float[length];
    vector.values().get(values, 0, vector.size());
    return Tensor.of(values, length);
  }

  /** The same weights with zeros behind the last filter and the last input channel. */
  private static Tensor resized(Tensor weight, int out, int in) {
    int[] shape = weight.shape().stream().mapToInt(n -> n).toArray();
    int perOutput = weight.size() / shape[0];
    int perInput = perOutput / shape[1];
    float[] values = new float[out * in * perInput];
    for (int o = 0; o < shape[0]; o++) {
      weight.values().get(o * perOutput, values, o * in * perInput, perOutput);
    }
    shape[0] = out;
    shape[1] = in;
    return Tensor.of(values, shape);
  }
}
