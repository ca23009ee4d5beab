package io.nasbook.data.folder;

import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import io.nasbook.data.SplitSizes;
import io.nasbook.data.Splits;
import io.nasbook.data.UnreadableImageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A folder with one folder of jpg and png files per class. Classes and files are sorted by name;
 * the position in that order is an image's index. Nothing is kept in memory but the names.
 *
 * <pre>{@code
 * var photos = ImageFolder.open(Path.of("val"), Unreadable.SKIP);
 * var splits = photos.oddEven();
 * net.recalibrate(splits.calibration());
 * }</pre>
 */
public final class ImageFolder implements LabelledImages {
  private final Path root;
  private final List<String> classes;
  private final List<LabelledFile> files;
  private final List<String> skipped;
  private final Unreadable unreadable;

  private record LabelledFile(Path path, int label) {}

  private ImageFolder(Path root, Unreadable unreadable) {
    this.root = root;
    this.unreadable = unreadable;
    this.classes = names(root, Files::isDirectory);
    List<LabelledFile> good = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    sort(candidates(), good, faults);
    this.files = List.copyOf(good);
    this.skipped = List.copyOf(faults);
  }

  /**
   * Opens a folder and looks at the head of every file.
   *
   * @param root folder of the classes' folders
   * @param unreadable what happens to a file that is no usable image, now or when it is decoded
   * @return the images
   * @throws UnreadableImageException if a file is no usable image and that is to be refused
   * @throws IllegalArgumentException if there is no such folder or it holds no image
   */
  public static ImageFolder open(Path root, Unreadable unreadable) {
    if (!Files.isDirectory(root)) {
      throw new IllegalArgumentException("there is no folder " + root);
    }
    ImageFolder folder = new ImageFolder(root, unreadable);
    if (folder.files.isEmpty()) {
      throw new IllegalArgumentException(
          "%s should have a folder of jpg or png files for every class, but has %d folders and no usable image"
              .formatted(root, folder.classes.size()));
    }
    return folder;
  }

  private List<LabelledFile> candidates() {
    List<LabelledFile> candidates = new ArrayList<>();
    for (String name : classes) {
      Path folder = root.resolve(name);
      for (String file : names(folder, Files::isRegularFile)) {
        candidates.add(new LabelledFile(folder.resolve(file), classes.indexOf(name)));
      }
    }
    return candidates;
  }

  private void sort(List<LabelledFile> candidates, List<LabelledFile> good, List<String> faults) {
    List<String> found =
        candidates.parallelStream().map(file -> ImageFile.fault(file.path())).toList();
    for (int i = 0; i < candidates.size(); i++) {
      if (found.get(i).isEmpty()) {
        good.add(candidates.get(i));
      } else if (unreadable == Unreadable.REFUSE) {
        throw new UnreadableImageException(found.get(i), true);
      } else {
        faults.add(found.get(i));
      }
    }
  }

  private static List<String> names(Path folder, Predicate<Path> kind) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(kind)
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
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
   * @throws UnreadableImageException if the file's body turns out to be broken
   */
  @Override
  public RgbImage image(int index, int resolution) {
    try {
      return Resize.of(ImageFile.decode(files.get(index).path()), resolution);
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
    return files.get(index).path();
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
