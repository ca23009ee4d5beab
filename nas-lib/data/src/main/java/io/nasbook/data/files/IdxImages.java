package io.nasbook.data.files;

import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import io.nasbook.data.folder.Resize;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Grey images and labels of two idx files, as MNIST and its relatives are published (<a
 * href="http://yann.lecun.com/exdb/mnist/">format</a>): big-endian head, then one byte per pixel or
 * label. Kept in memory as bytes.
 */
public final class IdxImages implements LabelledImages {
  private static final int IMAGES = 0x0803;
  private static final int LABELS = 0x0801;
  private static final long MAX_VALUES = 1L << 30;
  private static final int MAX_PIXELS = 40_000_000;
  private final List<String> classes;
  private final int height;
  private final int width;
  private final byte[] pixels;
  private final byte[] labels;

  private record Content(int[] dimensions, byte[] values) {}

  private IdxImages(Content images, byte[] labels, List<String> classes) {
    this.height = images.dimensions[1];
    this.width = images.dimensions[2];
    this.pixels = images.values;
    this.labels = labels;
    this.classes = List.copyOf(classes);
  }

  /**
   * Reads a pair of files, gzipped or not, with the ten digits as classes.
   *
   * @param images file of the images
   * @param labels file of the labels
   * @return the images
   * @throws BadDataException if a file is missing, truncated, too long, or of another kind, if the
   *     two do not belong together, or if a label is no digit
   */
  public static IdxImages read(Path images, Path labels) {
    return read(images, labels, IntStream.range(0, 10).mapToObj(Integer::toString).toList());
  }

  /**
   * Reads a pair of files, gzipped or not.
   *
   * @param images file of the images
   * @param labels file of the labels
   * @param classes names of the classes, at most 256
   * @return the images
   * @throws BadDataException if a file is missing, truncated, too long, or of another kind, if the
   *     two do not belong together, or if a label has no class
   */
  public static IdxImages read(Path images, Path labels, List<String> classes) {
    Content pictures = Bytes.read(images, in -> content(images, new DataInputStream(in), IMAGES));
    Content marks = Bytes.read(labels, in -> content(labels, new DataInputStream(in), LABELS));
    if (pictures.dimensions[0] != marks.dimensions[0]) {
      throw new BadDataException(
          "%s has %d images, but %s has %d labels"
              .formatted(images, pictures.dimensions[0], labels, marks.dimensions[0]));
    }
    checkLabels(labels, marks.values, classes.size());
    return new IdxImages(pictures, marks.values, classes);
  }

  private static Content content(Path file, DataInputStream in, int expected) throws IOException {
    int magic = in.readInt();
    if (magic != expected) {
      throw new BadDataException(
          "%s should start with the number %#06x of an idx file of %s, but starts with %#x"
              .formatted(file, expected, expected == IMAGES ? "images" : "labels", magic));
    }
    int[] dimensions = new int[magic & 0xff];
    long size = 1;
    for (int i = 0; i < dimensions.length; i++) {
      dimensions[i] = in.readInt();
      if (dimensions[i] < 0 || (i > 0 && dimensions[i] == 0)) {
        throw new BadDataException(
            "%s should have positive dimensions, but says that one is %d"
                .formatted(file, dimensions[i]));
      }
      size = Math.min(MAX_VALUES + 1, size * dimensions[i]);
    }
    requireReadable(file, size, dimensions);
    return new Content(dimensions, values(file, in, size));
  }

  private static void requireReadable(Path file, long size, int... dimensions) {
    if (size > MAX_VALUES) {
      throw new BadDataException(
          "%s says that it has more than the %,d values that are read".formatted(file, MAX_VALUES));
    }
    if (dimensions.length > 1 && (long) dimensions[1] * dimensions[2] > MAX_PIXELS) {
      throw new BadDataException(
          "an image of %s has %d x %d pixels, more than the %,d that are read"
              .formatted(file, dimensions[2], dimensions[1], MAX_PIXELS));
    }
  }

  /** Reads as much as there is before it trusts the head's word for the size. */
  private static byte[] values(Path file, DataInputStream in, long size) throws IOException {
    byte[] values = in.readNBytes((int) size);
    if (values.length < size) {
      throw new BadDataException(
          "%s is truncated: it should have %d values, but has %d; fetch it again"
              .formatted(file, size, values.length));
    }
    if (in.read() >= 0) {
      throw new BadDataException(file + " is longer than its head says; fetch it again");
    }
    return values;
  }

  private static void checkLabels(Path file, byte[] labels, int classes) {
    for (int i = 0; i < labels.length; i++) {
      if ((labels[i] & 0xff) >= classes) {
        throw new BadDataException(
            "label %d of %s should be 0 to %d, but is %d"
                .formatted(i, file, classes - 1, labels[i] & 0xff));
      }
    }
  }

  @Override
  public int size() {
    return labels.length;
  }

  @Override
  public List<String> classes() {
    return classes;
  }

  @Override
  public int label(int index) {
    return labels[Objects.checkIndex(index, labels.length)] & 0xff;
  }

  @Override
  public RgbImage image(int index, int resolution) {
    int start = Objects.checkIndex(index, labels.length) * width * height;
    byte[] rgb = new byte[3 * width * height];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = pixels[start + i / 3];
    }
    return Resize.of(new RgbImage(width, height, rgb), resolution);
  }

  @Override
  public String toString() {
    return "%d grey images of %d x %d".formatted(labels.length, width, height);
  }
}
