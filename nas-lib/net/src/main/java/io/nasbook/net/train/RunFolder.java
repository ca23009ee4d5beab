package io.nasbook.net.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The folder of a training, locked as long as this is open, AutoCloseable. The lock ends with the
 * process, however that ends.
 */
final class RunFolder implements AutoCloseable {
  private static final String CHECKPOINT = "checkpoint.safetensors";

  private final Path folder;
  private final FileChannel lockFile;

  private RunFolder(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  /**
   * Makes the folder where it is missing, and locks it.
   *
   * @throws IllegalStateException if another training runs there
   */
  static RunFolder open(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel file =
          FileChannel.open(
              folder.resolve("training.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(file).isEmpty()) {
        file.close();
        throw new IllegalStateException(
            "another training runs in %s: wait for its end or take another folder"
                .formatted(folder));
      }
      RunFolder opened = new RunFolder(folder, file);
      opened.deleteUnfinished();
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the folder " + folder, e);
    }
  }

  private static Optional<FileLock> lock(FileChannel file) throws IOException {
    try {
      return Optional.ofNullable(file.tryLock());
    } catch (OverlappingFileLockException inThisProcess) {
      return Optional.empty();
    }
  }

  /** A killed run may leave a checkpoint half written beside the whole one. */
  private void deleteUnfinished() throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*.part")) {
      for (Path part : parts) {
        Files.delete(part);
      }
    }
  }

  Path checkpoint() {
    return folder.resolve(CHECKPOINT);
  }

  Path weightsAfter(int phase) {
    return folder.resolve("phase-%d.safetensors".formatted(phase + 1));
  }

  Optional<Checkpoint> lastCheckpoint() {
    return Files.exists(checkpoint())
        ? Optional.of(Checkpoint.read(checkpoint()))
        : Optional.empty();
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unlock " + folder, e);
    }
  }
}
