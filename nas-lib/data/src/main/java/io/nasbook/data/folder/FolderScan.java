package io.nasbook.data.folder;

import io.nasbook.data.UnreadableImageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the heads of the files in the classes' folders say.
 *
 * @param usable images, sorted by class and name
 * @param faults one sentence for every other file
 */
record FolderScan(List<FileLabel> usable, List<String> faults) {
  FolderScan {
    usable = List.copyOf(usable);
    faults = List.copyOf(faults);
  }

  static FolderScan of(Path root, List<String> classes, Unreadable unreadable) {
    List<FileLabel> files = files(root, classes);
    List<String> found =
        files.parallelStream().map(file -> ImageFile.fault(root.resolve(file.file()))).toList();
    List<FileLabel> usable = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (found.get(i).isEmpty()) {
        usable.add(files.get(i));
      } else if (unreadable == Unreadable.REFUSE) {
        throw new UnreadableImageException(found.get(i), true);
      } else {
        faults.add(found.get(i));
      }
    }
    return new FolderScan(usable, faults);
  }

  private static List<FileLabel> files(Path root, List<String> classes) {
    List<FileLabel> files = new ArrayList<>();
    for (int label = 0; label < classes.size(); label++) {
      String name = classes.get(label);
      for (String file : names(root.resolve(name), Files::isRegularFile)) {
        files.add(new FileLabel(name + "/" + file, label));
      }
    }
    return files;
  }

  /** Names in a folder, sorted, without hidden ones. */
  static List<String> names(Path folder, Predicate<Path> kind) {
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
}
