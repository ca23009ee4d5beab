package io.nasbook.data.folder;

import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import io.nasbook.data.SplitSizes;
import io.nasbook.data.Splits;
import io.nasbook.data.UnreadableImageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * jpg and png files with labels: a folder with one folder per class, or files of one folder whose
 * classes come from a list, as annotations or a table. Nothing is kept in memory but the names.
 *
 * <pre>{@code
 * var photos = ImageFolder.open(Path.of("val"), Unreadable.SKIP);
 * var splits = photos.oddEven();
 * var net = supernet.subnet(arch).recalibrated(splits.calibration());
 * }</pre>
 */
public final class ImageFolder implements LabelledImages {
  private final Path root;
  private final List<String> classes;
  private final List<FileLabel> files;
  private final Unreadable unreadable;
  private final List<String> skipped;

  private ImageFolder(Path root, List<String> classes, FolderScan scan, Unreadable unreadable) {
    this.root = root;
    this.classes = List.copyOf(classes);
    this.files = scan.usable();
    this.unreadable = unreadable;
    this.skipped = scan.faults();
  }

  /**
   * Opens a folder with one folder of files per class and looks at the head of every file. Classes
   * and files are sorted by name; the position in that order is an image's index.
   *
   * @param root folder of the classes' folders
   * @param unreadable what happens to a file that is no usable image, now or when it is decoded
   * @return the images
   * @throws UnreadableImageException if a file is no usable image and that is to be refused
   * @throws IllegalArgumentException if there is no such folder or it holds no image
   */
  public static ImageFolder open(Path root, Unreadable unreadable) {
    if (!Files.isDirectory(root)) {
      throw new IllegalArgumentException(
          "there is no folder %s: give one that holds a folder of images for every class"
              .formatted(root));
    }
    List<String> classes = FolderScan.names(root, Files::isDirectory);
    FolderScan scan = FolderScan.of(root, classes, unreadable);
    if (scan.usable().isEmpty()) {
      throw new IllegalArgumentException(
          "%s should have a folder of jpg or png files for every class, but has %d folders and no usable image"
              .formatted(root, classes.size()));
    }
    return new ImageFolder(root, classes, scan, unreadable);
  }

  /**
   * Opens listed files, in the list's order; that a file is no usable image shows when it is
   * decoded.
   *
   * @param root folder that the files' names start from
   * @param classes names of the classes
   * @param files names and labels
   * @param unreadable what happens to a file that is no usable image
   * @return the images
   * @throws IllegalArgumentException if a label has no class, or a file is not there or would lie
   *     outside the folder
   */
  public static ImageFolder listed(
      Path root, List<String> classes, List<FileLabel> files, Unreadable unreadable) {
    files.forEach(file -> requirePlace(root, classes, file));
    List<FileLabel> missing =
        files.parallelStream().filter(f -> !Files.isRegularFile(root.resolve(f.file()))).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "%d of %d listed images are not in %s, the first of them %s; fetch them or leave them out of the list"
              .formatted(missing.size(), files.size(), root, missing.getFirst().file()));
    }
    return new ImageFolder(root, classes, new FolderScan(files, List.of()), unreadable);
  }

  private static void requirePlace(Path root, List<String> classes, FileLabel file) {
    if (file.label() < 0 || file.label() >= classes.size()) {
      throw new IllegalArgumentException(
          "the label of %s should be 0 to %d, but is %d"
              .formatted(file.file(), classes.size() - 1, file.label()));
    }
    if (!root.resolve(file.file()).normalize().startsWith(root.normalize())) {
      throw new IllegalArgumentException("the file " + file.file() + " lies outside " + root);
    }
  }

  @Override
  public int size() {
    return files.size();
  }

  @Override
  public List<String> classes() {
    return classes;
  }

  @Override
  public int label(int index) {
    return files.get(index).label();
  }

  /**
   * An image, decoded now.
   *
   * @throws UnreadableImageException if the file turns out to be no usable image
   */
  @Override
  public RgbImage image(int index, int resolution) {
    try {
      return Resize.of(ImageFile.decode(path(index)), resolution);
    } catch (ImageFile.Fault fault) {
      throw new UnreadableImageException(fault.getMessage(), unreadable == Unreadable.REFUSE);
    }
  }

  /**
   * The file of an image.
   *
   * @param index position in the set
   * @return its path
   */
  public Path path(int index) {
    return root.resolve(files.get(index).file());
  }

  /**
   * Files that were left out when the folder was opened, one sentence each.
   *
   * @return empty if all were usable
   */
  public List<String> skipped() {
    return skipped;
  }

  /**
   * The lab's splits: odd positions calibrate, even positions validate.
   *
   * @return the splits
   */
  public Splits oddEven() {
    return Splits.oddEven(this);
  }

  /**
   * Splits of a random order: a fraction calibrates, the rest validates.
   *
   * @param calibrationFraction more than 0 and less than 1
   * @param random decides the order
   * @return the splits
   * @throws IllegalArgumentException if the fraction is out of range
   */
  public Splits shuffled(double calibrationFraction, RandomGenerator random) {
    if (!(calibrationFraction > 0 && calibrationFraction < 1)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the calibration fraction must lie between 0 and 1, but was %s",
              calibrationFraction));
    }
    int calibration = (int) Math.round(calibrationFraction * size());
    return Splits.shuffled(this, new SplitSizes(0, calibration, size() - calibration, 0), random);
  }

  @Override
  public String toString() {
    return "%s: %,d images of %d classes, %d files skipped"
        .formatted(root, size(), classes.size(), skipped.size());
  }
}
