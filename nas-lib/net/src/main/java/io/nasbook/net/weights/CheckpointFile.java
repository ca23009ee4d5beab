package io.nasbook.net.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipException;

/** Tells the formats of checkpoint files apart and puts the file's name before every fault. */
final class CheckpointFile {
  private CheckpointFile() {}

  static StateDict read(Path path) {
    return named(path, () -> StateDict.of(dispatch(path, head(path))));
  }

  static Map<String, String> metadata(Path path) {
    return named(path, () -> SafetensorsReader.metadata(path));
  }

  /** A way to read a file. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T named(Path path, Reading<T> reading) {
    try {
      return reading.read();
    } catch (CheckpointException e) {
      throw new CheckpointException("%s: %s".formatted(path.getFileName(), e.getMessage()), e);
    } catch (IllegalArgumentException e) {
      throw new CheckpointException(
          "%s is damaged: %s".formatted(path.getFileName(), e.getMessage()), e);
    } catch (NoSuchFileException e) {
      throw new CheckpointException(
          "there is no file %s: give the path of a checkpoint, PyTorch or safetensors"
              .formatted(path),
          e);
    } catch (ZipException e) {
      throw new CheckpointException(
          "%s is a truncated or damaged zip archive (%s): fetch or copy it again"
              .formatted(path.getFileName(), e.getMessage()),
          e);
    } catch (BufferUnderflowException e) {
      throw new CheckpointException(
          path.getFileName() + " is truncated: fetch or copy it again", e);
    } catch (IOException e) {
      throw new CheckpointException("cannot read %s: %s".formatted(path, e.getMessage()), e);
    } catch (OutOfMemoryError e) {
      throw new CheckpointException(
          "%s does not fit into the %,d MB that this process may use: give it more with -Xmx"
              .formatted(path.getFileName(), Runtime.getRuntime().maxMemory() >> 20));
    }
  }

  private static Map<String, Tensor> dispatch(Path path, byte[] head) throws IOException {
    if (head.length < 9) {
      throw new CheckpointException(
          "the file has only %d bytes: fetch or copy it again".formatted(head.length));
    }
    // First, as the length before the brace may begin with the bytes of either other format.
    if (head[8] == '{') {
      return SafetensorsReader.read(path);
    }
    if (head[0] == 'P' && head[1] == 'K') {
      return TorchArchive.read(path);
    }
    if (head[0] == (byte) 0x80) {
      return LegacyTorchFile.read(path);
    }
    throw new CheckpointException(
        "a checkpoint must be a PyTorch file or safetensors, but its first bytes are of neither");
  }

  private static byte[] head(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(9);
    }
  }
}
