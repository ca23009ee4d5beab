package io.nasbook.net.train;

import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import io.nasbook.data.SplitSizes;
import io.nasbook.data.Splits;
import io.nasbook.data.TrainSplit;
import java.util.List;
import java.util.Random;

/** Noise in which class 1 is redder: an easy task. Labels and sizes can be wrong on purpose. */
record Colours(int size, int wrongLabel, int wrongPixels) implements LabelledImages {

  static TrainSplit train(int size) {
    return new Colours(size, 0, 0).split();
  }

  TrainSplit split() {
    return Splits.inOrder(this, new SplitSizes(size, 0, 0, 0)).train();
  }

  @Override
  public List<String> classes() {
    return List.of("grey", "red");
  }

  @Override
  public int label(int index) {
    return index % 2 + wrongLabel;
  }

  @Override
  public RgbImage image(int index, int resolution) {
    int side = resolution + wrongPixels;
    byte[] rgb = new byte[3 * side * side];
    new Random(index).nextBytes(rgb);
    for (int i = 0; i < rgb.length && index % 2 == 1; i += 3) {
      rgb[i] = (byte) 230;
    }
    return new RgbImage(side, side, rgb);
  }
}
