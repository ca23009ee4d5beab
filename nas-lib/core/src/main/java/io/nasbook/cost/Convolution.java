package io.nasbook.cost;

/**
 * The description of a square convolution, without its place in a network. Padding is half the
 * kernel, so that stride 1 keeps the size.
 *
 * @param in shape of the input
 * @param outChannels number of filters
 * @param kernel side of the filters, odd
 * @param stride step in pixels
 * @param groups 1, or the input channels for a depthwise convolution
 */
public record Convolution(Shape in, int outChannels, int kernel, int stride, int groups) {

  /** Checks that the channels can be grouped. */
  public Convolution {
    if (groups < 1 || in.channels() % groups != 0 || outChannels % groups != 0) {
      throw new IllegalArgumentException(
          "groups must divide %d input and %d output channels, but was %d"
              .formatted(in.channels(), outChannels, groups));
    }
  }

  /**
   * A 1x1 convolution.
   *
   * @param in shape of the input
   * @param outChannels number of filters
   * @return stride 1, one group
   */
  public static Convolution pointwise(Shape in, int outChannels) {
    return new Convolution(in, outChannels, 1, 1, 1);
  }

  /**
   * A convolution of each channel by itself.
   *
   * @param in shape of the input
   * @param kernel side of the filters, odd
   * @param stride step in pixels
   * @return as many groups and filters as input channels
   */
  public static Convolution depthwise(Shape in, int kernel, int stride) {
    return new Convolution(in, in.channels(), kernel, stride, in.channels());
  }

  /**
   * The shape of the output.
   *
   * @return {@code outChannels} feature maps
   */
  public Shape out() {
    return new Shape(outChannels, outSide(in.height()), outSide(in.width()));
  }

  private int outSide(int side) {
    return (side + 2 * (kernel / 2) - kernel) / stride + 1;
  }

  /**
   * Multiply-accumulate operations: {@code outElements * (inChannels / groups) * kernel^2}.
   *
   * @return per image
   */
  public long macs() {
    return out().elements() * (in.channels() / groups) * kernel * kernel;
  }

  /**
   * The number of weights, without bias.
   *
   * @return {@code outChannels * (inChannels / groups) * kernel^2}
   */
  public long weights() {
    return (long) outChannels * (in.channels() / groups) * kernel * kernel;
  }

  /**
   * This convolution without bias, followed by a batch norm with weight and bias.
   *
   * @param name where it is in the network
   * @return the layer; its activations are input + output elements, one byte each
   */
  public Layer withBatchNorm(String name) {
    long bn = out().elements();
    long params = weights() + 2L * outChannels;
    return new Layer(name, in, out(), new Cost(macs(), bn, params, in.elements() + bn));
  }

  /**
   * This convolution with bias.
   *
   * @param name where it is in the network
   * @return the layer; its activations are input + output elements, one byte each
   */
  public Layer withBias(String name) {
    long peakBytes = in.elements() + out().elements();
    return new Layer(name, in, out(), new Cost(macs(), 0, weights() + outChannels, peakBytes));
  }
}
