package io.nasbook.data;

/** The images that a network's weights learn from. Made by {@link Splits}. */
public final class TrainSplit implements Split {
  private final Subset images;

  TrainSplit(Subset images) {
    this.images = images;
  }

  @Override
  public Subset images() {
    return images;
  }

  @Override
  public String toString() {
    return "train split: " + images;
  }
}
