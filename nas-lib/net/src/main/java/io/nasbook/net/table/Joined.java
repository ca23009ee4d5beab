package io.nasbook.net.table;

import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import java.util.List;

/** Two sets with the same classes, one behind the other. */
record Joined(LabelledImages first, LabelledImages second) implements LabelledImages {
  @Override
  public int size() {
    return first.size() + second.size();
  }

  @Override
  public List<String> classes() {
    return first.classes();
  }

  @Override
  public int label(int index) {
    return index < first.size() ? first.label(index) : second.label(index - first.size());
  }

  @Override
  public RgbImage image(int index, int resolution) {
    return index < first.size()
        ? first.image(index, resolution)
        : second.image(index - first.size(), resolution);
  }
}
