package io.nasbook.net.train;

import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import io.nasbook.data.draw.Dice;

/**
 * Changes that leave an image in its class: mirrored, cropped so that the person stays, in another
 * light.
 *
 * @param flip whether half of the images are mirrored
 * @param zoom the largest enlargement of a crop, 1 for none
 * @param colour how far brightness, contrast and each channel may change, 0 for not at all
 */
public record Augmentation(boolean flip, double zoom, double colour) {
  /** Images as they are. */
  public static final Augmentation NONE = new Augmentation(false, 1, 0);

  /** Mirrored, up to a quarter larger, up to a fifth brighter or darker. */
  public static final Augmentation USUAL = new Augmentation(true, 1.25, 0.2);

  /** Checks the ranges. */
  public Augmentation {
    if (!(zoom >= 1 && zoom <= 2)) {
      throw new IllegalArgumentException("a zoom must be 1 to 2, but was " + zoom);
    }
    if (!(colour >= 0 && colour < 1)) {
      throw new IllegalArgumentException(
          "a change of colour must be 0 to below 1, but was " + colour);
    }
  }

  /**
   * One image for training.
   *
   * @param images where it comes from
   * @param index which one
   * @param resolution side of the result in pixels
   * @param dice decides the changes
   * @return {@code [resolution, resolution, 3]}, about -1 to 1
   */
  float[] image(LabelledImages images, int index, int resolution, Dice dice) {
    Crop crop =
        zoom == 1
            ? new Crop(resolution, 0, 0)
            : Crop.draw(images.subject(index), resolution, zoom, dice);
    RgbImage image = images.image(index, crop.side());
    if (image.width() != crop.side() || image.height() != crop.side()) {
      throw new IllegalArgumentException(
          "image %d should be %d px square, but is %d x %d"
              .formatted(index, crop.side(), image.width(), image.height()));
    }
    boolean mirrored = flip && dice.chance(0.5);
    Light light = Light.draw(colour, dice);
    float[] pixels = new float[3 * resolution * resolution];
    for (int y = 0, at = 0; y < resolution; y++) {
      int row = (crop.top() + y) * crop.side() + crop.left();
      for (int x = 0; x < resolution; x++, at += 3) {
        light.apply(image.rgb(), 3 * (row + (mirrored ? resolution - 1 - x : x)), pixels, at);
      }
    }
    return pixels;
  }
}
