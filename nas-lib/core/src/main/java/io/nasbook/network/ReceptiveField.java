package io.nasbook.network;

import io.nasbook.cost.Window;

/**
 * What an output pixel of a layer sees of the image. Padding is not cut off, so a field can be
 * larger than the image.
 *
 * @param size side of the part of the image that it depends on, in pixels
 * @param stride distance between the fields of two neighbouring output pixels, in image pixels
 */
public record ReceptiveField(int size, int stride) {

  /** The field of a pixel of the image itself. */
  static final ReceptiveField PIXEL = new ReceptiveField(1, 1);

  /**
   * The field after one more window: {@code size + (extent - 1) * stride}.
   *
   * @param window what moves over the layer
   * @return the larger field; the strides multiply
   */
  public ReceptiveField through(Window window) {
    return new ReceptiveField(size + (window.extent() - 1) * stride, stride * window.stride());
  }

  /** The field of branches that are joined. */
  ReceptiveField and(ReceptiveField other) {
    return new ReceptiveField(Math.max(size, other.size), Math.max(stride, other.stride));
  }
}
