package io.nasbook.data.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A folder with published data sets, each in a folder of its name.
 *
 * @param root where they are; need not exist yet
 */
public record DataStore(Path root) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What a file on the disk is, compared with what was published. */
  public enum State {
    /** The published file, checksum and all. */
    GOOD,
    /** Not there. */
    MISSING,
    /** A part of it, which the next download continues. */
    PARTIAL,
    /** Another file of that name. */
    WRONG
  }

  /** Told how a download goes on. */
  @FunctionalInterface
  public interface Progress {

    /**
     * Called often.
     *
     * @param file being fetched
     * @param bytes there so far
     */
    void at(RemoteFile file, long bytes);
  }

  /**
   * The user's own store: {@code NASBOOK_DATA} if set, else {@code .nasbook/data} in the home
   * folder.
   *
   * @return the store
   */
  public static DataStore ofUser() {
    String named = System.getenv("NASBOOK_DATA");
    return new DataStore(
        named == null || named.isBlank()
            ? Path.of(System.getProperty("user.home"), ".nasbook", "data")
            : Path.of(named));
  }

  /**
   * Where a set's files are.
   *
   * @param set a data set
   * @return its folder, which need not exist
   */
  public Path folder(DataSet set) {
    return root.resolve(set.name());
  }

  /**
   * What of a file is on the disk, by name and size only.
   *
   * @param set it belongs to
   * @param file one of the set's
   * @return {@link State#GOOD} means that the size is right
   */
  public State glance(DataSet set, RemoteFile file) {
    Path path = folder(set).resolve(file.name());
    try {
      if (Files.exists(path)) {
        return Files.size(path) == file.bytes() ? State.GOOD : State.WRONG;
      }
      Path part = folder(set).resolve(file.name() + ".part");
      return Files.exists(part) ? State.PARTIAL : State.MISSING;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + path, e);
    }
  }

  /**
   * What of a file is on the disk, by its checksum.
   *
   * @param set it belongs to
   * @param file one of the set's
   * @return what it is
   */
  public State verify(DataSet set, RemoteFile file) {
    State state = glance(set, file);
    Path path = folder(set).resolve(file.name());
    try {
      return state == State.GOOD && !Checksum.of(path).equals(file.sha256()) ? State.WRONG : state;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /**
   * Fetches what is missing of a set. A file that is there with the right checksum is left alone,
   * an unfinished one is continued, a wrong one is replaced once the right one is complete.
   *
   * @param set to fetch
   * @param progress told as bytes arrive
   * @return the set's files
   * @throws DownloadException if a file did not arrive whole
   */
  public List<Path> get(DataSet set, Progress progress) {
    for (RemoteFile file : set.files()) {
      if (verify(set, file) != State.GOOD) {
        new Download(file, folder(set), PATIENCE).fetch(bytes -> progress.at(file, bytes));
      }
    }
    return set.files().stream().map(file -> folder(set).resolve(file.name())).toList();
  }
}
