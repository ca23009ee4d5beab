package io.nasbook.data.files;

import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import io.nasbook.data.folder.Resize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * CIFAR-10 in its binary version: 32 x 32 colour images of ten classes (A. Krizhevsky 2009). A
 * record is one label byte, then 1,024 red, 1,024 green and 1,024 blue bytes. Kept in memory as
 * bytes.
 */
public final class Cifar10 implements LabelledImages {
  private static final int SIDE = 32;
  private static final int PLANE = SIDE * SIDE;
  private static final int RECORD = 1 + 3 * PLANE;
  private static final int MAX_IMAGES = 100_000;
  private static final List<String> CLASSES =
      List.of(
          "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
  private final List<byte[]> records;

  private Cifar10(List<byte[]> records) {
    this.records = records;
  }

  /**
   * Reads batch files, in the order given.
   *
   * @param batches files as {@code data_batch_1.bin}, gzipped or not
   * @return the images of all of them
   * @throws BadDataException if a file is missing or truncated or has a label that is no class
   */
  public static Cifar10 read(Path... batches) {
    List<byte[]> records = new ArrayList<>();
    for (Path batch : batches) {
      Bytes.read(batch, in -> records.addAll(records(batch.toString(), in)));
    }
    return new Cifar10(records);
  }

  /**
   * Reads the 50,000 training images out of the published archive.
   *
   * @param archive {@code cifar-10-binary.tar.gz}
   * @return the images of its five training batches, in their order
   * @throws BadDataException if the archive is damaged or lacks a batch
   */
  public static Cifar10 training(Path archive) {
    List<String> names =
        IntStream.rangeClosed(1, 5).mapToObj(i -> "data_batch_" + i + ".bin").toList();
    return fromArchive(archive, names);
  }

  /**
   * Reads the 10,000 test images out of the published archive.
   *
   * @param archive {@code cifar-10-binary.tar.gz}
   * @return the images of its test batch
   * @throws BadDataException if the archive is damaged or lacks the batch
   */
  public static Cifar10 test(Path archive) {
    return fromArchive(archive, List.of("test_batch.bin"));
  }

  private static Cifar10 fromArchive(Path archive, List<String> names) {
    List<List<byte[]>> batches = new ArrayList<>();
    names.forEach(name -> batches.add(List.of()));
    Bytes.read(
        archive,
        in -> {
          Tar tar = new Tar(archive, in);
          for (Optional<String> e = tar.next(); e.isPresent(); e = tar.next()) {
            int position = names.indexOf(e.get().substring(e.get().lastIndexOf('/') + 1));
            if (position >= 0) {
              batches.set(position, records(archive + " (" + e.get() + ")", tar.content()));
            }
          }
          return batches;
        });
    for (int i = 0; i < names.size(); i++) {
      if (batches.get(i).isEmpty()) {
        throw new BadDataException(
            archive + " should have a file " + names.get(i) + " with images, but has none");
      }
    }
    return new Cifar10(batches.stream().flatMap(List::stream).toList());
  }

  private static List<byte[]> records(String file, InputStream in) throws IOException {
    List<byte[]> records = new ArrayList<>();
    for (byte[] next = in.readNBytes(RECORD); next.length > 0; next = in.readNBytes(RECORD)) {
      check(file, records.size(), next);
      records.add(next);
    }
    return records;
  }

  private static void check(String file, int number, byte[] content) {
    if (number >= MAX_IMAGES) {
      throw new BadDataException(
          "%s has more than the %,d images that are read".formatted(file, MAX_IMAGES));
    }
    if (content.length < RECORD) {
      throw new BadDataException(
          "%s is truncated: image %d should have %d bytes, but has %d; fetch it again"
              .formatted(file, number, RECORD, content.length));
    }
    if ((content[0] & 0xff) >= CLASSES.size()) {
      throw new BadDataException(
          "label %d of %s should be 0 to 9, but is %d".formatted(number, file, content[0] & 0xff));
    }
  }

  @Override
  public int size() {
    return records.size();
  }

  @Override
  public List<String> classes() {
    return CLASSES;
  }

  @Override
  public int label(int index) {
    return records.get(Objects.checkIndex(index, records.size()))[0];
  }

  @Override
  public RgbImage image(int index, int resolution) {
    byte[] content = records.get(Objects.checkIndex(index, records.size()));
    byte[] rgb = new byte[3 * PLANE];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = content[1 + i % 3 * PLANE + i / 3];
    }
    return Resize.of(new RgbImage(SIDE, SIDE, rgb), resolution);
  }

  @Override
  public String toString() {
    return records.size() + " images of CIFAR-10";
  }
}
