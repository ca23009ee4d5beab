package io.nasbook.data.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void anAnnotationWithoutItsImageIsRefused() throws IOException {
    Path file = annotated(annotation(10, 5, 10, 10, 100));
    assertThatThrownBy(() -> CocoPeople.labels(file, CocoPeople.Area.BOX))
        .isInstanceOf(BadDataException.class)
        .hasMessage(file + ": there is an annotation of image 10, but no such image");
  }

  @Test
  void filesOfAnotherKindAreRefused() throws IOException {
    assertThatThrownBy(() -> CocoPeople.labels(json("[1, 2]"), CocoPeople.Area.BOX))
        .hasMessageEndingWith("there should be a JSON object, but there is none");
    assertThatThrownBy(() -> CocoPeople.labels(json("{\"images\": []}"), CocoPeople.Area.BOX))
        .hasMessageEndingWith("there should be a category 'person', but there is none");
    assertThatThrownBy(
            () -> CocoPeople.labels(json("{\"images\": [{\"id\": 1"), CocoPeople.Area.BOX))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("is no valid JSON");
    assertThatThrownBy(
            () ->
                CocoPeople.labels(
                    json("{\"images\": [{\"id\": 1}], " + CATEGORIES + "}"), CocoPeople.Area.BOX))
        .hasMessageContaining("an entry should have the number 'width', but it has {id=1.0}");
    String noBox = "{\"image_id\": 7, \"category_id\": 5, \"bbox\": [1, 2]}";
    assertThatThrownBy(() -> CocoPeople.labels(annotated(noBox), CocoPeople.Area.BOX))
        .hasMessageContaining("an entry should have the number 'box'");
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
    assertThatThrownBy(
            () ->
                ImageFolder.listed(
                    folder,
                    CocoPeople.CLASSES,
                    List.of(new FileLabel("z.png", 0)),
                    Unreadable.REFUSE))
        .hasMessageContaining("1 of 1 listed images are not in")
        .hasMessageContaining("z.png");
    assertThatThrownBy(
            () ->
                ImageFolder.listed(
                    folder,
                    CocoPeople.CLASSES,
                    List.of(new FileLabel("a.png", 2)),
                    Unreadable.REFUSE))
        .hasMessage("the label of a.png should be 0 to 1, but is 2");
    assertThatThrownBy(
            () ->
                ImageFolder.listed(
                    folder,
                    CocoPeople.CLASSES,
                    List.of(new FileLabel("../a.png", 1)),
                    Unreadable.REFUSE))
        .hasMessageContaining("lies outside");
  }

  @Test
  void aTableOfWakeVisionGivesNamesAndLabels() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("t.csv"), "filename,age,person\n\"x.jpg\",3,1\ny.jpg,,0.0\n\n");
    assertThat(LabelTable.read(table, "filename", "person"))
        .containsExactly(new FileLabel("x.jpg", 1), new FileLabel("y.jpg", 0));
    assertThatThrownBy(() -> LabelTable.read(table, "filename", "label"))
        .hasMessage(
            table + " should have the columns [filename, label], but has [filename, age, person]");
    Files.writeString(table, "filename,person\nx.jpg,yes\n");
    assertThatThrownBy(() -> LabelTable.read(table, "filename", "person"))
        .hasMessage(
            "line 2 of "
                + table
                + " should have a file name and a whole number as label, but is [x.jpg, yes]");
  }
}
