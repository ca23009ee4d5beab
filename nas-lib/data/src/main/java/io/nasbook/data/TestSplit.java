package io.nasbook.data;

/** The images that the final accuracy is measured on, once. Made by {@link Splits}. */
public final class TestSplit implements Split {
  private final Subset images;

  TestSplit(Subset images) {
    this.images = images;
  }

  @Override
  public Subset images() {
    return images;
  }

  @Override
  public String toString() {
    return "test split: " + images;
  }
}
