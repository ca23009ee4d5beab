package io.nasbook.network;

import io.nasbook.cost.Convolution;
import io.nasbook.cost.Layer;
import io.nasbook.cost.Shape;
import io.nasbook.cost.Window;

/**
 * A convolution of images. Without a bias and padded by half of its kernel unless told otherwise.
 *
 * @param inChannels channels of the input
 * @param outChannels number of filters
 * @param window the filters' window
 * @param groups parts of the channels that do not see each other: 1, or the input channels for a
 *     depthwise convolution
 * @param hasBias whether a number is added to each output channel
 */
public record Conv2d(int inChannels, int outChannels, Window window, int groups, boolean hasBias)
    implements Primitive {

  /** Checks that the channels can be grouped. */
  public Conv2d {
    if (inChannels < 1 || outChannels < 1) {
      throw new IllegalArgumentException(
          "a convolution needs input and output channels, but had %d and %d"
              .formatted(inChannels, outChannels));
    }
    if (groups < 1 || inChannels % groups != 0 || outChannels % groups != 0) {
      throw new IllegalArgumentException(
          "groups must divide %d input and %d output channels, but was %d"
              .formatted(inChannels, outChannels, groups));
    }
  }

  /**
   * A convolution with stride 1, one group and no bias that keeps the size of the image.
   *
   * @param inChannels channels of the input
   * @param outChannels number of filters
   * @param kernel side of the filters, odd
   * @return {@code [inChannels, h, w]} to {@code [outChannels, h, w]}
   */
  public static Conv2d of(int inChannels, int outChannels, int kernel) {
    return new Conv2d(inChannels, outChannels, Window.same(kernel, 1), 1, false);
  }

  /**
   * A 1x1 convolution, which mixes channels and sees no neighbours.
   *
   * @param inChannels channels of the input
   * @param outChannels number of filters
   * @return {@code [inChannels, h, w]} to {@code [outChannels, h, w]}
   */
  public static Conv2d pointwise(int inChannels, int outChannels) {
    return of(inChannels, outChannels, 1);
  }

  /**
   * A convolution of each channel by itself.
   *
   * @param channels of the input and the output
   * @param kernel side of the filters, odd
   * @return as many groups as channels
   */
  public static Conv2d depthwise(int channels, int kernel) {
    return of(channels, channels, kernel).withGroups(channels);
  }

  /**
   * Another stride.
   *
   * @param pixels step of the window
   * @return the convolution
   */
  public Conv2d withStride(int pixels) {
    return withWindow(window.withStride(pixels));
  }

  /**
   * Another padding.
   *
   * @param pixels added on every side
   * @return the convolution
   */
  public Conv2d withPadding(int pixels) {
    return withWindow(window.withPadding(pixels));
  }

  /**
   * Another dilation; to keep the size of the image, the padding must grow with it.
   *
   * @param distance between neighbouring taps
   * @return the convolution
   */
  public Conv2d withDilation(int distance) {
    return withWindow(window.withDilation(distance));
  }

  private Conv2d withWindow(Window changed) {
    return new Conv2d(inChannels, outChannels, changed, groups, hasBias);
  }

  /**
   * Another grouping.
   *
   * @param number parts of the channels that do not see each other
   * @return the convolution
   */
  public Conv2d withGroups(int number) {
    return new Conv2d(inChannels, outChannels, window, number, hasBias);
  }

  /**
   * This convolution with a bias.
   *
   * @return the convolution
   */
  public Conv2d withBias() {
    return new Conv2d(inChannels, outChannels, window, groups, true);
  }

  @Override
  public String kind() {
    return "conv";
  }

  @Override
  public Layer at(String name, Shape in) {
    Inputs.channels(name, inChannels, in);
    Inputs.fits(name, window, in);
    Convolution convolution = new Convolution(in, outChannels, window, groups);
    return hasBias ? convolution.withBias(name) : convolution.withoutBias(name);
  }

  @Override
  public Window window(Shape in) {
    return window;
  }

  /** For instance {@code conv 3x3, stride 2, 32 -> 64}. */
  @Override
  public String toString() {
    String grouped = groups > 1 ? ", " + groups + " groups" : "";
    return "conv %s, %d -> %d%s".formatted(window, inChannels, outChannels, grouped);
  }
}
