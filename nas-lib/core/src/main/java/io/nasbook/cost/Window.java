package io.nasbook.cost;

/**
 * The square window that a convolution or a pooling moves over an image.
 *
 * @param kernel side of the window, in taps
 * @param stride step in pixels
 * @param padding pixels added on every side of the image
 * @param dilation distance between neighbouring taps, 1 for a window without gaps
 * @param roundsUp whether a last window may begin inside the image and end outside
 */
public record Window(int kernel, int stride, int padding, int dilation, boolean roundsUp) {

  /** Checks that the window moves and has a size. */
  public Window {
    if (kernel < 1 || stride < 1 || padding < 0 || dilation < 1) {
      throw new IllegalArgumentException(
          ("a window needs kernel, stride and dilation of at least 1 and no negative padding, but"
                  + " had kernel %d, stride %d, dilation %d, padding %d")
              .formatted(kernel, stride, dilation, padding));
    }
  }

  /**
   * A window without padding.
   *
   * @param kernel side of the window
   * @param stride step in pixels
   * @return the window, without gaps
   */
  public static Window of(int kernel, int stride) {
    return new Window(kernel, stride, 0, 1, false);
  }

  /**
   * A window padded by half of its side, so that stride 1 keeps the size of an image.
   *
   * @param kernel side of the window, odd
   * @param stride step in pixels
   * @return the window, without gaps
   */
  public static Window same(int kernel, int stride) {
    return of(kernel, stride).withPadding(kernel / 2);
  }

  /**
   * Another stride.
   *
   * @param pixels step
   * @return the window
   */
  public Window withStride(int pixels) {
    return new Window(kernel, pixels, padding, dilation, roundsUp);
  }

  /**
   * Another padding.
   *
   * @param pixels added on every side
   * @return the window
   */
  public Window withPadding(int pixels) {
    return new Window(kernel, stride, pixels, dilation, roundsUp);
  }

  /**
   * Another dilation; to keep the size of an image, the padding must grow with it.
   *
   * @param distance between neighbouring taps
   * @return the window
   */
  public Window withDilation(int distance) {
    return new Window(kernel, stride, padding, distance, roundsUp);
  }

  /**
   * This window with a last step where pixels would be left over, as some poolings do.
   *
   * @return the window
   */
  public Window roundingUp() {
    return new Window(kernel, stride, padding, dilation, true);
  }

  /**
   * The pixels that the window spans.
   *
   * @return {@code dilation * (kernel - 1) + 1}
   */
  public int extent() {
    return dilation * (kernel - 1) + 1;
  }

  /**
   * How many places the window has along a side of an image.
   *
   * @param side of the image in pixels
   * @return {@code (side + 2 * padding - extent) / stride + 1}, rounded down, or up where the last
   *     window begins inside the image or its left padding; 0 or less if the window does not fit
   */
  public int places(int side) {
    int steps = side + 2 * padding - extent();
    if (!roundsUp || steps < 0) {
      return Math.floorDiv(steps, stride) + 1;
    }
    int last = Math.ceilDiv(steps, stride);
    return last * stride < side + padding ? last + 1 : last;
  }

  /** For instance {@code 3x3, stride 2}. */
  @Override
  public String toString() {
    return kernel
        + "x"
        + kernel
        + (stride > 1 ? ", stride " + stride : "")
        + (dilation > 1 ? ", dilation " + dilation : "");
  }
}
