package io.nasbook.data.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cifar10Test {
  @TempDir Path folder;

  /** Records with these labels; red counts pixels, green is the label, blue is 200. */
  private static byte[] batch(int... labels) {
    byte[] out = new byte[3073 * labels.length];
    for (int i = 0; i < labels.length; i++) {
      int start = 3073 * i;
      out[start] = (byte) labels[i];
      for (int p = 0; p < 1024; p++) {
        out[start + 1 + p] = (byte) p;
        out[start + 1025 + p] = (byte) labels[i];
        out[start + 2049 + p] = (byte) 200;
      }
    }
    return out;
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  @Test
  void planesBecomePixels() throws IOException {
    Cifar10 read = Cifar10.read(file("a.bin", batch(3, 9)), file("b.bin", batch(0)));
    assertThat(read.size()).isEqualTo(3);
    assertThat(read.label(1)).isEqualTo(9);
    assertThat(read.classes().get(read.label(0))).isEqualTo("cat");
    assertThat(read.image(1, 32).value(5, 1, 0)).isEqualTo(37);
    assertThat(read.image(1, 32).value(5, 1, 1)).isEqualTo(9);
    assertThat(read.image(1, 16).value(5, 1, 2)).isEqualTo(200);
  }

  @Test
  void thePublishedArchiveIsReadWithoutUnpackingIt() throws IOException {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    entry(tar, "cifar-10-batches-bin/", new byte[0]);
    entry(tar, "cifar-10-batches-bin/readme.html", new byte[77]);
    entry(tar, "cifar-10-batches-bin/test_batch.bin", batch(8));
    for (int i = 5; i > 0; i--) {
      entry(tar, "cifar-10-batches-bin/data_batch_" + i + ".bin", batch(i, i));
    }
    tar.write(new byte[1024]);
    Path archive = folder.resolve("cifar.tar.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
      out.write(tar.toByteArray());
    }
    assertThat(Cifar10.test(archive).label(0)).isEqualTo(8);
    Cifar10 training = Cifar10.training(archive);
    assertThat(training.size()).isEqualTo(10);
    assertThat(training.label(0)).isEqualTo(1);
    assertThat(training.label(9)).isEqualTo(5);
  }

  private static void entry(ByteArrayOutputStream tar, String name, byte[] content) {
    byte[] head = new byte[512];
    byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, head, 0, bytes.length);
    byte[] size = "%011o".formatted(content.length).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(size, 0, head, 124, size.length);
    tar.writeBytes(head);
    tar.writeBytes(content);
    tar.writeBytes(new byte[(512 - content.length % 512) % 512]);
  }
}
