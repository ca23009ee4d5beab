package io.nasbook.net.ofa;

import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import io.nasbook.net.image.Batch;
import io.nasbook.net.image.Batches;
import java.util.List;

/** The images that the checked values were computed on, given by a formula. */
record GoldenImages(int first, int size) implements LabelledImages {

  @Override
  public List<String> classes() {
    return List.of("no", "yes");
  }

  @Override
  public int label(int index) {
    return index % 2;
  }

  @Override
  public RgbImage image(int index, int resolution) {
    int i = first + index;
    byte[] rgb = new byte[3 * resolution * resolution];
    for (int y = 0, at = 0; y < resolution; y++) {
      for (int x = 0; x < resolution; x++) {
        for (int c = 0; c < 3; c++) {
          rgb[at++] = (byte) (37 * i + 101 * c + 7 * y + 13 * x + x * y / 8 + 5 * i * x);
        }
      }
    }
    return new RgbImage(resolution, resolution, rgb);
  }

  Batch batch(int resolution) {
    try (Batches batches = Batches.of(this, resolution, size)) {
      return batches.next();
    }
  }
}
