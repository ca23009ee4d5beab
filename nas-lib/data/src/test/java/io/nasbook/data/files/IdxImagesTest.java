package io.nasbook.data.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.data.RgbImage;
import io.nasbook.testing.SharedData;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxImagesTest {
  @TempDir Path folder;
  private Path images;
  private Path labels;

  @BeforeEach
  void write() throws IOException {
    images = Files.write(folder.resolve("images"), idx(0x803, new int[] {3, 2, 2}, 12));
    labels = Files.write(folder.resolve("labels"), idx(0x801, new int[] {3}, 3));
  }

  /** An idx file whose values count up from 0. */
  private static byte[] idx(int magic, int[] dimensions, int values) {
    ByteBuffer out = ByteBuffer.allocate(4 + 4 * dimensions.length + values).putInt(magic);
    Arrays.stream(dimensions).forEach(out::putInt);
    for (int i = 0; i < values; i++) {
      out.put((byte) i);
    }
    return out.array();
  }

  @Test
  void greyPixelsBecomeColourPixels() {
    IdxImages read = IdxImages.read(images, labels);
    assertThat(read.size()).isEqualTo(3);
    assertThat(read.label(2)).isEqualTo(2);
    assertThat(read.classes()).hasSize(10);
    assertThat(read.image(1, 2).rgb()).containsExactly(4, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7);
    assertThat(read.image(1, 8).width()).isEqualTo(8);
  }

  @Test
  void gzippedFilesAreReadWhateverTheirName() throws IOException {
    for (Path file : List.of(images, labels)) {
      byte[] content = Files.readAllBytes(file);
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(content);
      }
    }
    assertThat(IdxImages.read(images, labels).image(0, 2).value(1, 1, 2)).isEqualTo(3);
    byte[] packed = Files.readAllBytes(images);
    Files.write(images, Arrays.copyOf(packed, packed.length - 12));
    assertThatThrownBy(() -> IdxImages.read(images, labels))
        .isInstanceOf(BadDataException.class)
        .hasMessage(images + " is truncated: fetch it again");
  }

  @Test
  void imagesAndLabelsMustBelongTogetherAndHaveAClass() throws IOException {
    Files.write(labels, idx(0x801, new int[] {4}, 4));
    assertThatThrownBy(() -> IdxImages.read(images, labels))
        .hasMessageContaining("has 3 images")
        .hasMessageContaining("has 4 labels");
    Files.write(labels, idx(0x801, new int[] {3}, 3));
    assertThatThrownBy(() -> IdxImages.read(images, labels, List.of("a", "b")))
        .hasMessage("label 2 of " + labels + " should be 0 to 1, but is 2");
    assertThatThrownBy(() -> IdxImages.read(folder.resolve("none"), labels))
        .hasMessage("there is no file " + folder.resolve("none"));
  }

  @Test
  void mnistIsRead() {
    Path mnist = SharedData.file("data/mnist");
    IdxImages test =
        IdxImages.read(
            mnist.resolve("t10k-images-idx3-ubyte.gz"), mnist.resolve("t10k-labels-idx1-ubyte.gz"));
    assertThat(test.size()).isEqualTo(10_000);
    assertThat(List.of(test.label(0), test.label(1), test.label(2), test.label(9999)))
        .containsExactly(7, 2, 1, 6);
    RgbImage seven = test.image(0, 28);
    long ink = 0;
    for (byte value : seven.rgb()) {
      ink += value & 255;
    }
    assertThat(ink / 3).isEqualTo(18_454);
  }
}
