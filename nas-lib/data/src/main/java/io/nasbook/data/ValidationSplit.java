package io.nasbook.data;

/** The images that accuracy is measured on while choices are still made. Made by {@link Splits}. */
public final class ValidationSplit implements Split {
  private final Subset images;

  ValidationSplit(Subset images) {
    this.images = images;
  }

  @Override
  public Subset images() {
    return images;
  }

  @Override
  public String toString() {
    return "validation split: " + images;
  }
}
