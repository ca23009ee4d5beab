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

  /** Copies the list. */
  public DataSet {
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
