package io.nasbook.kernel.magic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/**
 * Simple globs: {@code *} and {@code ?} within one name of a path, and {@code /} at the end for all
 * files of a folder. Separators are slashes on every system.
 */
public final class Globs {

  private Globs() {}

  /**
   * The files and folders that a glob names.
   *
   * @param glob the glob
   * @param directory where relative ones begin
   * @return absolute paths, sorted; empty if nothing matches
   */
  public static List<Path> find(String glob, Path directory) {
    String whole = glob.endsWith("/") ? glob + "*" : glob;
    String home = System.getProperty("user.home");
    String path = whole.startsWith("~/") ? home + whole.substring(1) : whole;
    int first = firstWildcard(path);
    if (first < 0) {
      Path file = directory.resolve(path).normalize();
      return Files.exists(file) ? List.of(file) : List.of();
    }
    int slash = path.lastIndexOf('/', first);
    Path start = directory.resolve(path.substring(0, slash + 1)).normalize();
    return matches(List.of(start), List.of(path.substring(slash + 1).split("/+")));
  }

  private static int firstWildcard(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '*' || path.charAt(i) == '?') {
        return i;
      }
    }
    return -1;
  }

  private static List<Path> matches(List<Path> folders, List<String> names) {
    List<Path> found = folders;
    for (String name : names) {
      found = found.stream().filter(Files::isDirectory).flatMap(f -> children(f, name)).toList();
    }
    return found;
  }

  private static Stream<Path> children(Path folder, String name) {
    String pattern = "glob:" + name.replaceAll("([\\[\\]{}\\\\])", "\\\\$1");
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher(pattern);
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> matcher.matches(file.getFileName())).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
