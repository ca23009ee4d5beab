package io.nasbook.data;

import java.util.List;
import java.util.Optional;

/**
 * One part of a data set, with its purpose as its type: a method that takes a {@link
 * ValidationSplit} cannot be given images that calibrated or trained the network.
 *
 * <p>Splits are made by {@link Splits} only, which never puts an image in two of them.
 */
public sealed interface Split extends LabelledImages
    permits TrainSplit, CalibrationSplit, ValidationSplit, TestSplit {

  /**
   * The images, without their purpose.
   *
   * @return a view of the data set that was split
   */
  Subset images();

  @Override
  default int size() {
    return images().size();
  }

  @Override
  default List<String> classes() {
    return images().classes();
  }

  @Override
  default int label(int index) {
    return images().label(index);
  }

  @Override
  default RgbImage image(int index, int resolution) {
    return images().image(index, resolution);
  }

  @Override
  default Optional<Box> subject(int index) {
    return images().subject(index);
  }
}
