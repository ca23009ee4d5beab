package io.nasbook.data;

/** The images that batch-norm statistics are measured on. Made by {@link Splits}. */
public final class CalibrationSplit implements Split {
  private final Subset images;

  CalibrationSplit(Subset images) {
    this.images = images;
  }

  @Override
  public Subset images() {
    return images;
  }

  @Override
  public String toString() {
    return "calibration split: " + images;
  }
}
