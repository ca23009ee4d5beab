package io.nasbook.data.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.data.folder.FileLabel;
import io.nasbook.data.folder.ImageFolder;
import io.nasbook.data.folder.Unreadable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CocoPeopleTest {
  private static final String IMAGES =
      """
      "images": [
        {"license": 4, "file_name": "b.jpg", "height": 100, "width": 200, "id": 7},
        {"file_name": "a.jpg", "height": 100, "width": 200, "id": 8},
        {"file_name": "c.jpg", "height": 100, "width": 200, "id": 9}],
      """;
  private static final String CATEGORIES =
      "\"categories\": [{\"name\": \"bicycle\", \"id\": 2}, {\"name\": \"person\", \"id\": 5}]";

  @TempDir Path folder;

  private Path json(String content) throws IOException {
    return Files.writeString(folder.resolve("instances.json"), content);
  }

  private static String annotation(int image, int category, int width, int height, int area) {
    return "{\"segmentation\": [[1, 2, 3, 4]], \"area\": %d, \"iscrowd\": 0, \"image_id\": %d, \"bbox\": [3.5, 4, %d, %d], \"category_id\": %d, \"id\": 1}"
        .formatted(area, image, width, height, category);
  }

  private Path annotated(String... annotations) throws IOException {
    return json(
        "{\"info\": {\"year\": 2017, \"x\": [{}]}, "
            + IMAGES
            + "\"annotations\": ["
            + String.join(",", annotations)
            + "], "
            + CATEGORIES
            + "}");
  }

  @Test
  void aPersonsBoxOfHalfAPercentMakesAOne() throws IOException {
    Path file =
        annotated(
            annotation(7, 5, 10, 10, 60),
            annotation(8, 5, 9, 11, 99),
            annotation(8, 2, 90, 90, 8000),
            annotation(9, 2, 90, 90, 8000));
    assertThat(CocoPeople.labels(file, CocoPeople.Area.BOX))
        .containsExactly(
            new FileLabel("a.jpg", 0), new FileLabel("b.jpg", 1), new FileLabel("c.jpg", 0));
    assertThat(CocoPeople.labels(file, CocoPeople.Area.SEGMENT))
        .extracting(FileLabel::label)
        .containsExactly(0, 0, 0);
  }

  @Test
  void theLargestPersonDecides() throws IOException {
    Path file = annotated(annotation(9, 5, 50, 50, 2500), annotation(9, 5, 1, 1, 1));
    assertThat(CocoPeople.labels(file, CocoPeople.Area.BOX))
        .extracting(FileLabel::label)
        .containsExactly(0, 0, 1);
  }

  @Test
  void aLargeFileNeedsLittleMemory() throws IOException {
    Path file = folder.resolve("large.json");
    String filling =
        "{\"segmentation\": [["
            + "123.45,".repeat(700)
            + "1]], "
            + annotation(7, 5, 10, 10, 60).substring(1);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("{" + IMAGES + "\"annotations\": [" + filling);
      for (int i = 0; i < 20_000; i++) {
        out.write("," + filling);
      }
      out.write("], " + CATEGORIES + "}");
    }
    assertThat(Files.size(file)).isGreaterThan(100_000_000);
    System.gc();
    long before = used();
    assertThat(CocoPeople.labels(file, CocoPeople.Area.BOX)).hasSize(3);
    System.gc();
    assertThat(used() - before).isLessThan(10_000_000);
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void labelsAndFilesMakeASet() throws IOException {
    for (String name : List.of("a.png", "b.png")) {
      BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
      image.setRGB(0, 0, 0xff0000);
      ImageIO.write(image, "png", folder.resolve(name).toFile());
    }
    List<FileLabel> labels = List.of(new FileLabel("a.png", 0), new FileLabel("b.png", 1));
    ImageFolder images = ImageFolder.listed(folder, CocoPeople.CLASSES, labels, Unreadable.REFUSE);
    assertThat(images.label(1)).isEqualTo(1);
    assertThat(images.image(1, 8).width()).isEqualTo(8);
  }

  @Test
  void aTableOfWakeVisionGivesNamesAndLabels() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("t.csv"), "filename,age,person\n\"x.jpg\",3,1\ny.jpg,,0.0\n\n");
    assertThat(LabelTable.read(table, "filename", "person"))
        .containsExactly(new FileLabel("x.jpg", 1), new FileLabel("y.jpg", 0));
  }
}
