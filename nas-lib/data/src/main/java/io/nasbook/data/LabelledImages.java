package io.nasbook.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A set of images with one class each, in a fixed order.
 *
 * <p>Implementations answer from any thread, and give the same image for the same index and
 * resolution every time; nothing but the image asked for has to be in memory.
 */
public interface LabelledImages {

  /**
   * How many images there are.
   *
   * @return the number of images; indices run from 0 to one less
   */
  int size();

  /**
   * The names of the classes; a label is a position in this list.
   *
   * @return at least one name
   */
  List<String> classes();

  /**
   * The class of an image, without making the image.
   *
   * @param index position in the set, 0 to {@code size() - 1}
   * @return position in {@link #classes()}
   * @throws IndexOutOfBoundsException if there is no such image
   */
  int label(int index);

  /**
   * An image, square, the whole of it: the aspect ratio is not kept, because a crop could cut the
   * person off.
   *
   * @param index position in the set, 0 to {@code size() - 1}
   * @param resolution width and height in pixels
   * @return the image
   * @throws IndexOutOfBoundsException if there is no such image
   */
  RgbImage image(int index, int resolution);

  /**
   * What a crop must keep for the image to stay in its class.
   *
   * @param index position in the set, 0 to {@code size() - 1}
   * @return the whole image where nothing is known; empty where any crop is of the same class
   * @throws IndexOutOfBoundsException if there is no such image
   */
  default Optional<Box> subject(int index) {
    Objects.checkIndex(index, size());
    return Optional.of(Box.WHOLE);
  }
}
