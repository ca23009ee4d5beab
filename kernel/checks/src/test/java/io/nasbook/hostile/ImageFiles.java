package io.nasbook.hostile;

import io.nasbook.data.folder.FileLabel;
import io.nasbook.data.folder.ImageFolder;
import io.nasbook.data.folder.Unreadable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Pictures in folders, and lists of them. */
final class ImageFiles {
  private ImageFiles() {}

  static Stream<HostileFile> all() {
    return Stream.concat(pictures(), lists());
  }

  private static HostileFile picture(
      String title, String name, HostileFile.Content content, String sentence) {
    return new HostileFile(title, name, content, ImageFiles::decode, sentence);
  }

  /** Moves the file into a folder of a class and decodes it. */
  static void decode(Path file) throws Exception {
    Path root = Files.createDirectories(file.resolveSibling("photos"));
    Path cat = Files.createDirectories(root.resolve("cat"));
    Files.move(file, cat.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    ImageFolder.open(root, Unreadable.REFUSE).image(0, 8);
  }

  private static Stream<HostileFile> pictures() {
    return Stream.of(
        picture("an empty picture", "a.jpg", () -> new byte[0], "cat/a.jpg is empty"),
        picture("text as a picture", "a.jpg", Made.text("hello"), "cat/a.jpg is not an image"),
        picture(
            "a gif with another name",
            "a.png",
            ImageFiles::gif,
            "cat/a.png is a gif, neither jpg nor png"),
        picture(
            "a png of 2^31 pixels",
            "a.png",
            Made.png(0x7fffffff, 1),
            "cat/a.png has 2,147,483,647 pixels, more than the 40,000,000 allowed"),
        picture(
            "a png of 2^62 pixels",
            "a.png",
            Made.png(0x7fffffff, 0x7fffffff),
            "cat/a.png has 4,611,686,014,132,420,609 pixels, more than the 40,000,000 allowed"),
        picture(
            "a png without width",
            "a.png",
            Made.png(0, 5),
            "cat/a.png is corrupt: I/O error reading PNG header!"),
        picture(
            "a png that ends after its head",
            "a.png",
            Made.png(9, 9),
            "cat/a.png is corrupt: Error skipping PNG metadata"),
        picture(
            "a palette that claims 2 GB",
            "a.png",
            Made.png(9, 9, Made.chunk("PLTE", 0x7ffffff0, new byte[12])),
            "cat/a.png is corrupt: Error skipping PNG metadata"),
        picture(
            "pixels that claim 2 GB",
            "a.png",
            Made.png(9, 9, Made.chunk("IDAT", 0x7ffffff0, new byte[12])),
            "cat/a.png is corrupt: Error reading PNG image data"),
        picture(
            "a jpg of two bytes",
            "a.jpg",
            Made.bytes(0xff, 0xd8, 0xff),
            "cat/a.jpg is corrupt: EOFException"));
  }

  private static byte[] gif() throws Exception {
    return picture("gif", BufferedImage.TYPE_BYTE_BINARY);
  }

  static byte[] goodPng() throws Exception {
    return picture("png", BufferedImage.TYPE_INT_RGB);
  }

  static byte[] goodJpg() throws Exception {
    return picture("jpg", BufferedImage.TYPE_INT_RGB);
  }

  private static byte[] picture(String format, int type) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2, 2, type), format, out);
    return out.toByteArray();
  }

  private static Stream<HostileFile> lists() {
    return Stream.of(
        listed(
            "a path out of the folder",
            "../../etc/passwd",
            0,
            "the file ../../etc/passwd lies outside {folder}"),
        listed("an absolute path", "/etc/passwd", 0, "the file /etc/passwd lies outside {folder}"),
        listed(
            "a label without a class", "a.png", 2, "the label of a.png should be 0 to 1, but is 2"),
        listed("a negative label", "a.png", -1, "the label of a.png should be 0 to 1, but is -1"),
        listed(
            "a file that is not there",
            "b.png",
            0,
            "1 of 1 listed images are not in {folder}, the first of them b.png; fetch them or leave"
                + " them out of the list"),
        new HostileFile(
            "a folder without pictures",
            "note.txt",
            Made.text("x"),
            file -> ImageFolder.open(file.getParent(), Unreadable.SKIP),
            "{folder} should have a folder of jpg or png files for every class, but has 0 folders"
                + " and no usable image"),
        new HostileFile(
            "a file instead of a folder",
            "note.txt",
            Made.text("x"),
            file -> ImageFolder.open(file, Unreadable.SKIP),
            "there is no folder {file}: give one that holds a folder of images for every class"));
  }

  private static HostileFile listed(String title, String entry, int label, String sentence) {
    return new HostileFile(
        title,
        "a.png",
        Made.png(1, 1),
        file ->
            ImageFolder.listed(
                file.getParent(),
                List.of("no", "yes"),
                List.of(new FileLabel(entry, label)),
                Unreadable.REFUSE),
        sentence);
  }
}
