package io.nasbook.data.folder;

import io.nasbook.data.LabelledImages;
import io.nasbook.data.RgbImage;
import io.nasbook.data.UnreadableImageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** jpg and png files of one folder whose classes come from a list: annotations or a table. */
public final class ImageList implements LabelledImages {
  private final Path root;
  private final List<String> classes;
  private final List<FileLabel> files;

  private ImageList(Path root, List<String> classes, List<FileLabel> files) {
    this.root = root;
    this.classes = List.copyOf(classes);
    this.files = List.copyOf(files);
  }

  /**
   * Opens the listed files, in the list's order.
   *
   * @param root folder that the files' names start from
   * @param classes names of the classes
   * @param files names and labels
   * @return the images
   * @throws IllegalArgumentException if a label has no class, or a file is not there or would lie
   *     outside the folder
   */
  public static ImageList open(Path root, List<String> classes, List<FileLabel> files) {
    for (FileLabel file : files) {
      if (file.label() < 0 || file.label() >= classes.size()) {
        throw new IllegalArgumentException(
            "the label of %s should be 0 to %d, but is %d"
                .formatted(file.file(), classes.size() - 1, file.label()));
      }
      if (!root.resolve(file.file()).normalize().startsWith(root.normalize())) {
        throw new IllegalArgumentException("the file " + file.file() + " lies outside " + root);
      }
    }
    requireAll(root, files);
    return new ImageList(root, classes, files);
  }

  private static void requireAll(Path root, List<FileLabel> files) {
    List<FileLabel> missing =
        files.parallelStream().filter(f -> !Files.isRegularFile(root.resolve(f.file()))).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "%d of %d listed images are not in %s, the first of them %s; fetch them or leave them out of the list"
              .formatted(missing.size(), files.size(), root, missing.getFirst().file()));
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
   * @throws UnreadableImageException if the file is no usable image
   */
  @Override
  public RgbImage image(int index, int resolution) {
    try {
      return Resize.of(ImageFile.decode(root.resolve(files.get(index).file())), resolution);
    } catch (ImageFile.Fault fault) {
      throw new UnreadableImageException(fault.getMessage(), true);
    }
  }

  @Override
  public String toString() {
    return files.size() + " listed images in " + root;
  }
}
