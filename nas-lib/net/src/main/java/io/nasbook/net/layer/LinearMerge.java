package io.nasbook.net.layer;

import io.nasbook.net.weights.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Two 1x1 convolutions in a row without anything between them are one: {@code W2 (W1 x)}. Done
 * where one costs less than two, as after the stem of the narrowest networks.
 */
final class LinearMerge {
  private LinearMerge() {}

  static FixedNetwork of(FixedNetwork network) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : network.blocks()) {
      if (!blocks.isEmpty() && merges(blocks.getLast(), block)) {
        blocks.add(merged(blocks.removeLast(), block));
      } else {
        blocks.add(block);
      }
    }
    return new FixedNetwork(network.resolution(), blocks, network.classifier());
  }

  private static boolean merges(Block first, Block second) {
    return first.steps().size() == 1
        && !first.residual()
        && !second.residual()
        && first.steps().getFirst() instanceof ConvBn linear
        && second.steps().getFirst() instanceof ConvBn next
        && !linear.relu6()
        && linear.convolution().kernel() == 1
        && next.convolution().kernel() == 1
        && isCheaper(linear.convolution().weight().shape(), next.convolution().weight().shape());
  }

  /** Multiplications per pixel, in whole vector registers. */
  private static boolean isCheaper(List<Integer> linear, List<Integer> next) {
    long in = ChannelPadding.padded(linear.get(1));
    long middle = ChannelPadding.padded(linear.get(0));
    long out = ChannelPadding.padded(next.get(0));
    return in * out < in * middle + middle * out;
  }

  private static Block merged(Block first, Block second) {
    ConvBn linear = (ConvBn) first.steps().getFirst();
    ConvBn next = (ConvBn) second.steps().getFirst();
    List<Step> steps = new ArrayList<>(second.steps());
    steps.set(0, merged(linear.folded(), next));
    return new Block(steps, false);
  }

  /** The offset of the first convolution moves into the mean that the second's norm subtracts. */
  private static ConvBn merged(Affine linear, ConvBn next) {
    int in = linear.weight().shape().get(1);
    int middle = linear.bias().size();
    int out = next.norm().weight().size();
    float[] second = next.convolution().weight().toArray();
    float[] weight = product(second, linear.weight().toArray(), middle);
    float[] shift = product(second, linear.bias().toArray(), middle);
    float[] mean = next.norm().running().mean().toArray();
    for (int o = 0; o < out; o++) {
      mean[o] -= shift[o];
    }
    Convolution convolution = new Convolution(Tensor.of(weight, out, in, 1, 1), 1, 1);
    Moments moments = new Moments(Tensor.of(mean, out), next.norm().running().variance());
    return new ConvBn(next.name(), convolution, next.norm(), next.relu6()).withStatistics(moments);
  }

  /** {@code left [rows, inner] * right [inner, columns]}. */
  private static float[] product(float[] left, float[] right, int inner) {
    int columns = right.length / inner;
    float[] result = new float[left.length / inner * columns];
    for (int i = 0; i < result.length; i++) {
      int row = i / columns;
      double sum = 0;
      for (int k = 0; k < inner; k++) {
        sum += (double) left[row * inner + k] * right[k * columns + i % columns];
      }
      result[i] = (float) sum;
    }
    return result;
  }
}
