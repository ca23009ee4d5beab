package io.nasbook.kernel.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * The coordinates of what is in a local repository, which is all that completion offers: it must
 * not wait for the network.
 *
 * @param repository the folder
 */
public record LocalCoordinates(Path repository) {

  private static final int DEEPEST = 16;

  /**
   * Those of the user's local repository.
   *
   * @return the coordinates
   */
  public static LocalCoordinates ofUser() {
    Path settings = Settings.userFolder().resolve("settings.xml");
    return new LocalCoordinates(Settings.read(settings).localRepository());
  }

  /**
   * What coordinates could become: group and artifact first, then a version, the newest first.
   *
   * @param typed the beginning of {@code group:artifact:version}
   * @return whole texts that begin with it
   */
  public List<String> complete(String typed) {
    String[] parts = typed.split(":", -1);
    try {
      return parts.length < 3 ? artifacts(typed, parts[0]) : versions(parts);
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }

  private List<String> artifacts(String typed, String group) throws IOException {
    String whole = typed.contains(":") ? group : group.substring(0, group.lastIndexOf('.') + 1);
    Path start = repository.resolve(whole.replace('.', '/'));
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> poms = Files.find(start, DEEPEST, (file, any) -> isPom(file))) {
      return poms.map(pom -> repository.relativize(pom.getParent().getParent()))
          .map(LocalCoordinates::name)
          .filter(name -> name.startsWith(typed))
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static boolean isPom(Path file) {
    return file.getFileName().toString().endsWith(".pom");
  }

  private static String name(Path artifact) {
    Path group = artifact.getParent();
    String dotted =
        group == null ? "" : group.toString().replace(group.getFileSystem().getSeparator(), ".");
    return dotted + ":" + artifact.getFileName() + ":";
  }

  private List<String> versions(String[] parts) throws IOException {
    Path artifact = repository.resolve(parts[0].replace('.', '/')).resolve(parts[1]);
    if (parts.length > 3 || !Files.isDirectory(artifact)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(artifact)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(version -> version.startsWith(parts[2]))
          .sorted(Comparator.comparing(ComparableVersion::new).reversed())
          .map(version -> parts[0] + ":" + parts[1] + ":" + version)
          .toList();
    }
  }
}
