package io.nasbook.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file, unpacked if it is gzipped, whatever its name says. A file that unpacks to
 * more than 200 times its size, beyond the first 16 MiB, or to more than 2 GiB is a bomb and ends
 * in a {@link ZipException}.
 */
public final class Unpacked extends FilterInputStream {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final long ALWAYS_BYTES = 16L << 20;
  private static final long MOST_BYTES = 2L << 30;
  private static final int MOST_TIMES = 200;

  private final long limit;
  private long count;

  private Unpacked(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  /**
   * Opens a file.
   *
   * @param file gzipped or not
   * @return its bytes; close it
   * @throws IOException if it cannot be read or begins as a gzip file and is none
   */
  public static InputStream open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    try {
      raw.mark(2);
      int magic = raw.read() << 8 | raw.read();
      raw.reset();
      if (magic != GZIP_MAGIC) {
        return raw;
      }
      long most = Math.max(ALWAYS_BYTES, Math.min(MOST_BYTES, MOST_TIMES * Files.size(file)));
      return new Unpacked(new GZIPInputStream(raw, BUFFER_BYTES), most);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    counted(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return counted(super.read(bytes, offset, length));
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    counted((int) Math.min(skipped, Integer.MAX_VALUE));
    return skipped;
  }

  private int counted(int bytes) throws ZipException {
    count += Math.max(0, bytes);
    if (count > limit) {
      throw new ZipException("it unpacks to more than %,d bytes".formatted(limit));
    }
    return bytes;
  }
}
