package io.nasbook.net.table;

import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The images of a set at one resolution, kept once they were made: hundreds of networks see the
 * same ones.
 */
final class RenderedImages implements LabelledImages {
  private final LabelledImages source;
  private volatile Rendered rendered = new Rendered(0, new AtomicReferenceArray<>(0));

  /** All that is there of a resolution. */
  private record Rendered(int resolution, AtomicReferenceArray<RgbImage> images) {}

  RenderedImages(LabelledImages source) {
    this.source = source;
  }

  @Override
  public int size() {
    return source.size();
  }

  @Override
  public List<String> classes() {
    return source.classes();
  }

  @Override
  public int label(int index) {
    return source.label(index);
  }

  @Override
  public RgbImage image(int index, int resolution) {
    Rendered kept = of(resolution);
    RgbImage image = kept.images.get(index);
    if (image == null) {
      image = source.image(index, resolution);
      kept.images.set(index, image);
    }
    return image;
  }

  private synchronized Rendered of(int resolution) {
    if (rendered.resolution != resolution) {
      rendered = new Rendered(resolution, new AtomicReferenceArray<>(size()));
    }
    return rendered;
  }
}
