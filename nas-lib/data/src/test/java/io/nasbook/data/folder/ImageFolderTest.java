package io.nasbook.data.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nasbook.data.RgbImage;
import io.nasbook.data.Splits;
import io.nasbook.data.UnreadableImageException;
import io.nasbook.testing.SharedData;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {
  @TempDir Path root;
  private Path cats;

  @BeforeEach
  void makeTwoClasses() throws IOException {
    cats = Files.createDirectories(root.resolve("cat"));
    Path dogs = Files.createDirectories(root.resolve("dog"));
    picture(cats.resolve("b.png"), BufferedImage.TYPE_INT_RGB, 0x102030);
    picture(cats.resolve("a.jpg"), BufferedImage.TYPE_INT_RGB, 0x808080);
    picture(dogs.resolve("c.png"), BufferedImage.TYPE_INT_RGB, 0xff0000);
  }

  private static void picture(Path file, int type, int rgb) throws IOException {
    BufferedImage image = new BufferedImage(20, 10, type);
    for (int i = 0; i < 200; i++) {
      image.setRGB(i % 20, i / 20, rgb);
    }
    String name = file.getFileName().toString();
    ImageIO.write(image, name.substring(name.length() - 3), file.toFile());
  }

  @Test
  void sortsClassesAndFilesByName() {
    ImageFolder folder = ImageFolder.open(root, Unreadable.REFUSE);
    assertThat(folder.classes()).containsExactly("cat", "dog");
    assertThat(folder.size()).isEqualTo(3);
    assertThat(folder.path(0)).endsWithRaw(Path.of("cat", "a.jpg"));
    assertThat(folder.label(1)).isZero();
    assertThat(folder.label(2)).isEqualTo(1);
    RgbImage blue = folder.image(1, 4);
    assertThat(blue.value(3, 3, 2)).isEqualTo(0x30);
    assertThat(blue.width()).isEqualTo(4);
  }

  @Test
  void greyAndTransparentPicturesAreReadAsTheyAreStored() throws IOException {
    BufferedImage grey = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
    Arrays.fill(
        ((java.awt.image.DataBufferByte) grey.getRaster().getDataBuffer()).getData(), (byte) 77);
    ImageIO.write(grey, "png", cats.resolve("grey.png").toFile());
    picture(cats.resolve("veil.png"), BufferedImage.TYPE_INT_ARGB, 0x40c08040);
    ImageFolder folder = ImageFolder.open(root, Unreadable.REFUSE);
    RgbImage read = folder.image(2, 4);
    assertThat(new int[] {read.value(1, 1, 0), read.value(1, 1, 1), read.value(1, 1, 2)})
        .containsExactly(77, 77, 77);
    RgbImage veil = folder.image(3, 4);
    assertThat(new int[] {veil.value(1, 1, 0), veil.value(1, 1, 1), veil.value(1, 1, 2)})
        .containsExactly(0xc0, 0x80, 0x40);
  }

  @Test
  void unusableFilesAreNamedAndCounted() throws IOException {
    writeUnusableFiles();
    ImageFolder folder = ImageFolder.open(root, Unreadable.SKIP);
    assertThat(folder.size()).isEqualTo(3);
    assertThat(folder.skipped())
        .hasSize(5)
        .anyMatch(fault -> fault.equals("cat/empty.jpg is empty"))
        .anyMatch(fault -> fault.equals("cat/notes.txt is not an image"))
        .anyMatch(fault -> fault.startsWith("cat/huge.png has 2,147,483,647 pixels"))
        .anyMatch(fault -> fault.equals("cat/print.jpg is a CMYK picture; convert it to RGB"))
        .anyMatch(fault -> fault.contains("cat/moving.png is a gif"));
  }

  @Test
  void theFirstUnusableFileIsRefusedIfTheCallerChoseSo() throws IOException {
    writeUnusableFiles();
    assertThatThrownBy(() -> ImageFolder.open(root, Unreadable.REFUSE))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessage("cat/empty.jpg is empty");
  }

  private void writeUnusableFiles() throws IOException {
    Files.createFile(cats.resolve("empty.jpg"));
    Files.writeString(cats.resolve("notes.txt"), "hello");
    ImageIO.write(
        new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_BINARY),
        "gif",
        cats.resolve("moving.png").toFile());
    byte[] png = Files.readAllBytes(root.resolve("dog/c.png"));
    byte[] header = {0x7f, -1, -1, -1, 0, 0, 0, 1};
    System.arraycopy(header, 0, png, 16, 8);
    Files.write(cats.resolve("huge.png"), png);
    Files.write(cats.resolve("print.jpg"), fourComponents(cats.resolve("a.jpg")));
  }

  /** The frame header of a jpeg says how many components there are; four of them are CMYK. */
  private static byte[] fourComponents(Path jpeg) throws IOException {
    BufferedImage image = ImageIO.read(jpeg.toFile());
    var raster =
        java.awt.image.Raster.createInterleavedRaster(
            java.awt.image.DataBuffer.TYPE_BYTE, image.getWidth(), image.getHeight(), 4, null);
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new java.io.ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new javax.imageio.IIOImage(raster, null, null), null);
    }
    return bytes.toByteArray();
  }

  @Test
  void aTruncatedFileIsFoundWhenItIsDecoded() throws IOException {
    byte[] whole = Files.readAllBytes(cats.resolve("b.png"));
    Files.write(cats.resolve("b.png"), Arrays.copyOf(whole, whole.length - 30));
    ImageFolder skipping = ImageFolder.open(root, Unreadable.SKIP);
    assertThatThrownBy(() -> skipping.image(1, 8))
        .isInstanceOfSatisfying(
            UnreadableImageException.class, fault -> assertThat(fault.refused()).isFalse())
        .hasMessageContaining("cat/b.png is corrupt");
    ImageFolder refusing = ImageFolder.open(root, Unreadable.REFUSE);
    assertThatThrownBy(() -> refusing.image(1, 8))
        .isInstanceOfSatisfying(
            UnreadableImageException.class, fault -> assertThat(fault.refused()).isTrue());
  }

  @Test
  void splitsByPositionOrByFractionAndSeed() {
    ImageFolder folder = ImageFolder.open(root, Unreadable.REFUSE);
    Splits lab = folder.oddEven();
    assertThat(lab.calibration().size()).isEqualTo(1);
    assertThat(lab.validation().size()).isEqualTo(2);
    Splits drawn = folder.shuffled(0.67, new SplittableRandom(3));
    assertThat(drawn.calibration().size()).isEqualTo(2);
    assertThat(drawn.validation().size()).isEqualTo(1);
    assertThatThrownBy(() -> folder.shuffled(1, new SplittableRandom(3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAFolderWithoutImages() {
    assertThatThrownBy(() -> ImageFolder.open(root.resolve("cat"), Unreadable.SKIP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 folders and no usable image");
    assertThatThrownBy(() -> ImageFolder.open(root.resolve("none"), Unreadable.SKIP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no folder");
  }

  @Test
  void listedFilesKeepTheListsOrderAndTheCallersChoice() throws IOException {
    Files.writeString(cats.resolve("notes.txt"), "hello");
    List<FileLabel> files =
        List.of(new FileLabel("dog/c.png", 0), new FileLabel("cat/notes.txt", 1));
    ImageFolder folder = ImageFolder.listed(root, List.of("a", "b"), files, Unreadable.SKIP);
    assertThat(folder.size()).isEqualTo(2);
    assertThat(folder.label(1)).isEqualTo(1);
    assertThat(folder.image(0, 2).value(0, 0, 0)).isEqualTo(255);
    assertThatThrownBy(() -> folder.image(1, 2))
        .isInstanceOfSatisfying(
            UnreadableImageException.class, fault -> assertThat(fault.refused()).isFalse())
        .hasMessage("cat/notes.txt is not an image");
  }

  @Test
  void readsRealPhotos() {
    Path photos = SharedData.file("data/person-photos");
    ImageFolder folder = ImageFolder.open(photos, Unreadable.REFUSE);
    assertThat(folder.classes()).containsExactly("0", "1");
    assertThat(folder.size()).isEqualTo(174);
    assertThat(folder.oddEven().calibration().size()).isEqualTo(87);
    assertThat(folder.image(173, 96).rgb()).hasSize(3 * 96 * 96);
  }
}
