package io.nasbook.cost;

/**
 * A square convolution and the shape of its input, without its place in a network.
 *
 * @param in shape of the input
 * @param outChannels number of filters
 * @param window the filters' window
 * @param groups 1, or the input channels for a depthwise convolution
 */
public record Convolution(Shape in, int outChannels, Window window, int groups) {

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
    return new Convolution(in, outChannels, Window.of(1, 1), 1);
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
    return new Convolution(in, in.channels(), Window.same(kernel, stride), in.channels());
  }

  /**
   * The shape of the output.
   *
   * @return {@code outChannels} feature maps
   */
  public Shape out() {
    return new Shape(outChannels, window.places(in.height()), window.places(in.width()));
  }

  /**
   * Multiply-accumulate operations: {@code outElements * (inChannels / groups) * kernel^2}.
   *
   * @return per image
   */
  public long macs() {
    return out().elements() * (in.channels() / groups) * taps();
  }

  /**
   * The number of weights, without bias.
   *
   * @return {@code outChannels * (inChannels / groups) * kernel^2}
   */
  public long weights() {
    return (long) outChannels * (in.channels() / groups) * taps();
  }

  private int taps() {
    return window.kernel() * window.kernel();
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
    return layer(name, weights() + outChannels);
  }

  /**
   * This convolution without bias.
   *
   * @param name where it is in the network
   * @return the layer; its activations are input + output elements, one byte each
   */
  public Layer withoutBias(String name) {
    return layer(name, weights());
  }

  private Layer layer(String name, long params) {
    long peakBytes = in.elements() + out().elements();
    return new Layer(name, in, out(), new Cost(macs(), 0, params, peakBytes));
  }
}
