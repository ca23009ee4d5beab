package io.nasbook.data.files;

import io.nasbook.file.Excerpt;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A tar archive (POSIX ustar), read from front to back: a head of 512 bytes, then the file, padded.
 */
final class Tar {
  private static final int BLOCK = 512;
  private final Path file;
  private final InputStream in;
  private long left;
  private long padding;

  Tar(Path file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  /** Goes to the next entry and gives its name; empty at the end. */
  Optional<String> next() throws IOException {
    in.skipNBytes(left + padding);
    byte[] head = in.readNBytes(BLOCK);
    if (head.length == 0 || head[0] == 0) {
      return Optional.empty();
    }
    if (head.length < BLOCK) {
      throw new EOFException();
    }
    left = size(head);
    padding = (BLOCK - left % BLOCK) % BLOCK;
    return Optional.of(text(head, 0, 100));
  }

  private long size(byte[] head) {
    String octal = text(head, 124, 12).trim();
    if (!octal.matches("[0-7]{1,11}")) {
      throw new BadDataException(
          file + " is no tar archive: the size of an entry is '" + Excerpt.of(octal) + "'");
    }
    return Long.parseLong(octal, 8);
  }

  private static String text(byte[] head, int start, int length) {
    int end = start;
    while (end < start + length && head[end] != 0) {
      end++;
    }
    return new String(head, start, end - start, StandardCharsets.US_ASCII);
  }

  /** The current entry's bytes, to be read before the next entry is asked for. */
  InputStream content() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0) {
          return -1;
        }
        int n = in.read(bytes, offset, (int) Math.min(length, left));
        if (n < 0) {
          throw new EOFException();
        }
        left -= n;
        return n;
      }
    };
  }
}
