package io.nasbook.net.train;

import io.nasbook.data.Box;
import io.nasbook.data.draw.Dice;
import java.util.Optional;

/**
 * Where an image is cut out of a larger one: nothing is resampled, a set gives its images in any
 * size.
 *
 * @param side of the larger image in pixels
 * @param left first column of the cut
 * @param top first row of the cut
 */
record Crop(int side, int left, int top) {
  /** The middle, which is in every cut of at least half the side. */
  private static final Box ANYWHERE = new Box(0.5, 0.5, 0.5, 0.5);

  /**
   * A random crop.
   *
   * @param subject what must stay whole, but for the rounding to pixels
   * @param resolution side of the cut in pixels
   * @param zoom the largest enlargement, 1 to 2
   * @param dice decides
   */
  static Crop draw(Optional<Box> subject, int resolution, double zoom, Dice dice) {
    Box box = subject.orElse(ANYWHERE);
    double extent = Math.max(box.right() - box.left(), box.bottom() - box.top());
    double factor = Math.min(dice.between(1, zoom), 1 / Math.max(extent, 0.5));
    Cut cut = new Cut((int) Math.floor(resolution * factor), resolution);
    int left = cut.start(box.left(), box.right(), dice);
    return new Crop(cut.side, left, cut.start(box.top(), box.bottom(), dice));
  }

  /** One axis: {@code length} pixels of {@code side}. */
  private record Cut(int side, int length) {
    /** A first pixel from which the cut holds what lies between two parts of the side. */
    int start(double low, double high, Dice dice) {
      int free = side - length;
      int least = Math.clamp((int) Math.ceil(high * side) - length, 0, free);
      int most = Math.clamp((int) Math.floor(low * side), least, free);
      return least + dice.below(most - least + 1);
    }
  }
}
