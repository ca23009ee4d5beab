package io.nasbook.data.files;

import io.nasbook.file.Unpacked;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Files as bytes, unpacked if they are gzipped. */
final class Bytes {
  private Bytes() {}

  @FunctionalInterface
  interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  /** Reads a file; what goes wrong is said with its name. */
  static <T> T read(Path file, Reader<T> reader) {
    try (InputStream in = Unpacked.open(file)) {
      return reader.read(in);
    } catch (NoSuchFileException e) {
      throw new BadDataException("there is no file " + file);
    } catch (EOFException e) {
      throw new BadDataException(file + " is truncated: fetch it again");
    } catch (ZipException e) {
      throw new BadDataException(
          "%s is a damaged gzip file: %s; fetch it again".formatted(file, e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read %s: %s".formatted(file, e.getMessage()), e);
    } catch (OutOfMemoryError e) {
      throw new BadDataException(
          "%s does not fit into the %,d MB that this process may use: give it more with -Xmx"
              .formatted(file, Runtime.getRuntime().maxMemory() >> 20));
    }
  }
}
