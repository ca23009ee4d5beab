package io.nasbook.net.image;

/**
 * Images that a network learns from together, colours of a pixel side by side, which PyTorch
 * computes with fastest. The arrays are not copied; nobody writes to them.
 *
 * @param pixels {@code [labels.length, resolution, resolution, 3]}, -1 to 1
 * @param labels class of every image
 * @param resolution side in pixels
 */
public record Minibatch(float[] pixels, int[] labels, int resolution) {
  /**
   * Checks the lengths, which native code relies on.
   *
   * @throws IllegalArgumentException if there are not exactly three channels for every label, or no
   *     label
   */
  public Minibatch {
    Batch.checkLengths(pixels, labels, resolution);
    if (labels.length < 1) {
      throw new IllegalArgumentException("a minibatch needs at least 1 image, but has none");
    }
  }

  /**
   * Number of images.
   *
   * @return at least 1
   */
  public int size() {
    return labels.length;
  }
}
