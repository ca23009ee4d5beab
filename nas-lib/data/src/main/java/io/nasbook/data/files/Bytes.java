package io.nasbook.data.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Files as bytes, unpacked if they are gzipped, whatever their name says. */
final class Bytes {
  private Bytes() {}

  @FunctionalInterface
  interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  /** Reads a file; what goes wrong is said with its name. */
  static <T> T read(Path file, Reader<T> reader) {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        InputStream in = unpacked(raw)) {
      return reader.read(in);
    } catch (NoSuchFileException e) {
      throw new BadDataException("there is no file " + file);
    } catch (EOFException e) {
      throw new BadDataException(file + " is truncated");
    } catch (ZipException e) {
      throw new BadDataException(file + " is a damaged gzip file: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip ? new GZIPInputStream(in, 1 << 16) : in;
  }
}
