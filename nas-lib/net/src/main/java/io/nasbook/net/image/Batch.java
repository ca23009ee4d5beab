package io.nasbook.net.image;

import java.util.List;

/**
 * Images that go through a network together. The arrays are not copied; nobody writes to them.
 *
 * @param pixels {@code [labels.length, 3, resolution, resolution]}, -1 to 1
 * @param labels class of every image
 * @param resolution side in pixels
 * @param skipped one sentence for every image that was left out because it cannot be read
 */
public record Batch(float[] pixels, int[] labels, int resolution, List<String> skipped) {
  /**
   * Checks the lengths, which native code relies on.
   *
   * @throws IllegalArgumentException if there are not exactly three channels for every label
   */
  public Batch {
    skipped = List.copyOf(skipped);
    checkLengths(pixels, labels, resolution);
  }

  static void checkLengths(float[] pixels, int[] labels, int resolution) {
    long expected = 3L * labels.length * resolution * resolution;
    if (resolution < 1 || pixels.length != expected) {
      throw new IllegalArgumentException(
          "%d images of %d px have %,d values, but %,d came"
              .formatted(labels.length, resolution, expected, pixels.length));
    }
  }

  /**
   * Number of images.
   *
   * @return at least 0
   */
  public int size() {
    return labels.length;
  }
}
