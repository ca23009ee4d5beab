package io.nasbook.data.store;

import java.net.URI;
import java.util.List;

/**
 * One published file.
 *
 * @param name its name on this machine
 * @param url where it is published
 * @param bytes its size
 * @param sha256 its checksum, 64 lower-case hexadecimal digits
 */
public record RemoteFile(String name, URI url, long bytes, String sha256) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name has a folder, the address is not one of the web,
   *     the size is not positive or the checksum is no SHA-256
   */
  public RemoteFile {
    if (name.isEmpty() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
      throw new IllegalArgumentException(
          "a file's name must have no folder, but was '" + name + "'");
    }
    if (!List.of("http", "https").contains(url.getScheme()) || url.getHost() == null) {
      throw new IllegalArgumentException(
          "the address of " + name + " must begin with https:// or http://, but was " + url);
    }
    if (bytes < 1) {
      throw new IllegalArgumentException(
          "the size of " + name + " must be positive, but was " + bytes);
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "the checksum of " + name + " must be 64 hexadecimal digits, but was '" + sha256 + "'");
    }
  }
}
