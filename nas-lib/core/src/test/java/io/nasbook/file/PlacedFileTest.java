package io.nasbook.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacedFileTest {
  @TempDir private Path folder;

  @Test
  void whatCannotBeWrittenToItsEndLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("kept.txt"), "old");
    assertThatThrownBy(
            () ->
                PlacedFile.write(
                    file,
                    out -> {
                      out.write("new".getBytes());
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("kept.txt");
  }

  @Test
  void anInterruptDoesNotTearTheFile() throws IOException {
    Path file = folder.resolve("whole.txt");
    Thread.currentThread().interrupt();
    PlacedFile.write(file, out -> out.write("whole".getBytes()));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(file).hasContent("whole");
  }

  @Test
  void othersMayReadItAsAnyFile() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path usual = Files.createFile(folder.resolve("usual"));
    Path placed = folder.resolve("placed");
    PlacedFile.write(placed, out -> {});
    assertThat(Files.getPosixFilePermissions(placed))
        .isEqualTo(Files.getPosixFilePermissions(usual));
  }
}
