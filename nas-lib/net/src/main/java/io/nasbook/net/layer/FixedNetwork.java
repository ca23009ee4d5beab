package io.nasbook.net.layer;

import java.util.List;
import java.util.Map;

/**
 * A classifier of square RGB images with fixed layers: blocks, the mean over all pixels, a linear
 * layer. Immutable.
 *
 * @param resolution side of the images in pixels
 * @param blocks in order; the stem and the feature mix are blocks too
 * @param classifier weights {@code [classes, features]}
 */
public record FixedNetwork(int resolution, List<Block> blocks, Affine classifier) {
  /** Copies the list. */
  public FixedNetwork {
    blocks = List.copyOf(blocks);
  }

  /**
   * Number of classes.
   *
   * @return length of a row of logits
   */
  public int classes() {
    return classifier.bias().size();
  }

  /**
   * Convolutions with their batch norms, in order.
   *
   * @return all of them
   */
  public List<ConvBn> convolutions() {
    return blocks.stream()
        .flatMap(block -> block.steps().stream())
        .filter(ConvBn.class::isInstance)
        .map(ConvBn.class::cast)
        .toList();
  }

  /**
   * The same network with other batch-norm statistics.
   *
   * @param moments by the name of the convolution; all of them
   * @return a copy that shares the weights
   */
  public FixedNetwork withStatistics(Map<String, Moments> moments) {
    List<Block> measured =
        blocks.stream().map(block -> block.withEach(step -> with(step, moments))).toList();
    return new FixedNetwork(resolution, measured, classifier);
  }

  /**
   * The same function in a form that runs faster: channels filled up to whole vector registers,
   * linear layers in a row merged. Parameter counts and statistics of the result mean nothing.
   *
   * @return a copy
   */
  public FixedNetwork tuned() {
    return ChannelPadding.of(LinearMerge.of(this));
  }

  private static Step with(Step step, Map<String, Moments> moments) {
    return switch (step) {
      case ConvBn layer -> layer.withStatistics(moments.get(layer.name()));
      case SqueezeExcite layer -> layer;
    };
  }

  /**
   * Trainable numbers, weights and biases of the batch norms included.
   *
   * @return their count
   */
  public long parameterCount() {
    long steps =
        blocks.stream()
            .flatMap(block -> block.steps().stream())
            .mapToLong(FixedNetwork::count)
            .sum();
    return steps + count(classifier);
  }

  /**
   * Multiply-accumulates for one image, batch norms folded into their convolutions.
   *
   * @return those of convolutions and linear layers
   */
  public long macs() {
    int side = resolution;
    long macs = classifier.weight().size();
    for (Block block : blocks) {
      for (Step step : block.steps()) {
        switch (step) {
          case ConvBn layer -> {
            side = layer.convolution().outSide(side);
            macs += (long) layer.convolution().weight().size() * side * side;
          }
          case SqueezeExcite layer ->
              macs += layer.reduce().weight().size() + layer.expand().weight().size();
        }
      }
    }
    return macs;
  }

  private static long count(Step step) {
    return switch (step) {
      case ConvBn layer ->
          layer.convolution().weight().size()
              + layer.norm().weight().size()
              + layer.norm().bias().size();
      case SqueezeExcite layer -> count(layer.reduce()) + count(layer.expand());
    };
  }

  private static long count(Affine affine) {
    return (long) affine.weight().size() + affine.bias().size();
  }
}
