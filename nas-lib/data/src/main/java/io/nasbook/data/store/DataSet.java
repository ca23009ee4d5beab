package io.nasbook.data.store;

import java.util.List;

/**
 * A published data set: files with their sizes and checksums.
 *
 * @param name how it is asked for
 * @param title what it is, in one line
 * @param licence under which terms it is published
 * @param files all of it
 */
public record DataSet(String name, String title, String licence, List<RemoteFile> files) {

  /**
   * Copies the list and checks the name, which is that of a folder.
   *
   * @throws IllegalArgumentException if the name has other characters than {@code a-z}, {@code 0-9}
   *     and {@code -}
   */
  public DataSet {
    if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException(
          "the name of a data set must be lower-case letters, digits and -, but was '%s'"
              .formatted(name));
    }
    files = List.copyOf(files);
  }

  /**
   * The size of all files.
   *
   * @return bytes
   */
  public long bytes() {
    return files.stream().mapToLong(RemoteFile::bytes).sum();
  }
}
