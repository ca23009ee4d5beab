package io.nasbook.hostile;

import static io.nasbook.hostile.Made.idx;

import io.nasbook.data.files.Cifar10;
import io.nasbook.data.files.CocoPeople;
import io.nasbook.data.files.IdxImages;
import io.nasbook.data.files.LabelTable;
import io.nasbook.data.store.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Published data sets: idx, CIFAR-10, COCO's annotations, tables of labels, manifests. */
final class DataFiles {
  private static final int IMAGES = 0x803;
  private static final String PERSON = "\"categories\":[{\"name\":\"person\",\"id\":1}]";
  private static final String PICTURE =
      "\"images\":[{\"id\":7,\"file_name\":\"a.jpg\",\"width\":100,\"height\":100}]";

  private DataFiles() {}

  static Stream<HostileFile> all() {
    return Stream.of(idxFiles(), cifarFiles(), cocoFiles(), tables(), manifests())
        .flatMap(all -> all);
  }

  private static HostileFile images(String title, HostileFile.Content content, String sentence) {
    return new HostileFile(title, "images.idx", content, DataFiles::readImages, sentence);
  }

  static void readImages(Path images) throws Exception {
    Path labels = images.resolveSibling("labels.idx");
    IdxImages.read(images, Files.write(labels, idx(0x801, new int[] {3}, 3).bytes()));
  }

  private static Stream<HostileFile> idxFiles() {
    return Stream.of(
        images("an empty idx file", () -> new byte[0], "{file} is truncated: fetch it again"),
        images(
            "labels instead of images",
            idx(0x801, new int[] {3}, 3),
            "{file} should start with the number 0x0803 of an idx file of images, but starts with"
                + " 0x801"),
        images(
            "a negative dimension",
            idx(IMAGES, new int[] {-1, 28, 28}, 12),
            "{file} should have positive dimensions, but says that one is -1"),
        images(
            "2^93 values",
            idx(IMAGES, new int[] {0x7fffffff, 0x7fffffff, 0x7fffffff}, 12),
            "{file} says that it has more than the 1,073,741,824 values that are read"),
        images(
            "one image of 10^9 pixels",
            idx(IMAGES, new int[] {1, 30_000, 30_000}, 12),
            "an image of {file} has 30000 x 30000 pixels, more than the 40,000,000 that are read"),
        images(
            "a value too few",
            idx(IMAGES, new int[] {3, 2, 2}, 11),
            "{file} is truncated: it should have 12 values, but has 11; fetch it again"),
        images(
            "a value too many",
            idx(IMAGES, new int[] {3, 2, 2}, 13),
            "{file} is longer than its head says; fetch it again"),
        images(
            "more images than labels",
            idx(IMAGES, new int[] {4, 2, 2}, 16),
            "{file} has 4 images, but {folder}/labels.idx has 3 labels"),
        images(
            "a gzip file that is cut off",
            Made.cut(Made.gzip(idx(IMAGES, new int[] {3, 2, 2}, 12)), 12),
            "{file} is truncated: fetch it again"),
        images(
            "a gzip file with a wrong head",
            Made.bytes(0x1f, 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9),
            "{file} is a damaged gzip file: Unsupported compression method; fetch it again"),
        new HostileFile(
            "a label without a class",
            "labels.idx",
            () -> new byte[] {0, 0, 8, 1, 0, 0, 0, 1, 10},
            labels ->
                IdxImages.read(
                    Files.write(
                        labels.resolveSibling("i"), idx(IMAGES, new int[] {1, 1, 1}, 1).bytes()),
                    labels),
            "label 0 of {file} should be 0 to 9, but is 10"));
  }

  private static HostileFile batch(String title, HostileFile.Content content, String sentence) {
    return new HostileFile(title, "batch.bin", content, file -> Cifar10.read(file), sentence);
  }

  private static HostileFile archive(String title, HostileFile.Content content, String sentence) {
    return new HostileFile(title, "cifar.tar", content, Cifar10::test, sentence);
  }

  private static Stream<HostileFile> cifarFiles() {
    byte[] wrong = new byte[3073];
    wrong[0] = 10;
    return Stream.of(
        batch(
            "an image that is cut off",
            () -> new byte[3072],
            "{file} is truncated: image 0 should have 3073 bytes, but has 3072; fetch it again"),
        batch(
            "a class that CIFAR lacks",
            () -> wrong,
            "label 0 of {file} should be 0 to 9, but is 10"),
        batch(
            "a gzip bomb of images",
            Made.bomb('\0'),
            "{file} is a damaged gzip file: it unpacks to more than 16,777,216 bytes; fetch it"
                + " again"),
        archive(
            "an archive without the batch",
            Made.tar("other.bin", "00000000000", new byte[0]),
            "{file} should have a file test_batch.bin with images, but has none"),
        archive(
            "a size that is no number",
            Made.tar("test_batch.bin", "99999999999", new byte[9]),
            "{file} is no tar archive: the size of an entry is '99999999999'"),
        archive(
            "an entry that claims 8 GB",
            Made.tar("../../x", "77777777777", new byte[9]),
            "{file} is truncated: fetch it again"),
        archive(
            "a head that is cut off",
            Made.cut(Made.tar("test_batch.bin", "00000000100", new byte[0]), 100),
            "{file} is truncated: fetch it again"));
  }

  private static HostileFile coco(String title, String json, String sentence) {
    return new HostileFile(
        title,
        "coco.json",
        Made.text(json),
        file -> CocoPeople.labels(file, CocoPeople.Area.BOX),
        sentence);
  }

  private static HostileFile annotated(String title, String annotation, String sentence) {
    String json = "{%s,\"annotations\":[%s],%s}".formatted(PICTURE, annotation, PERSON);
    return coco(title, json, sentence);
  }

  private static Stream<HostileFile> cocoFiles() {
    return Stream.of(
        coco("a list", "[1]", "{file}: there should be a JSON object, but there is none"),
        coco(
            "no category person",
            "{\"images\":[]}",
            "{file}: there should be a category 'person', but there is none"),
        coco(
            "an end in the middle",
            "{\"images\":[{\"id\":1",
            "{file} is no valid JSON: it ends too early, in line 1; fetch it again"),
        coco(
            "JSON nested 100,000 deep",
            "{\"x\":" + Made.deep(100_000) + "}",
            "{file} is no valid JSON: it is nested too deep or has too long a word; fetch it"
                + " again"),
        coco(
            "a number among the images",
            "{\"images\":[5]," + PERSON + "}",
            "{file}: the list 'images' should have JSON objects, but has a VALUE_NUMBER_INT"),
        coco(
            "an image of negative width",
            "{\"images\":[{\"id\":1,\"file_name\":\"a\",\"width\":-5,\"height\":5}],"
                + PERSON
                + "}",
            "{file}: an entry should have the number 'width', not negative, but it has {width=-5.0,"
                + " id=1.0, height=5.0}"),
        coco(
            "a width beyond every number",
            "{\"images\":[{\"id\":1,\"file_name\":\"a\",\"width\":1e999,\"height\":5}],"
                + PERSON
                + "}",
            "{file}: an entry should have the number 'width', not negative, but it has"
                + " {width=Infinity, id=1.0, height=5.0}"),
        coco(
            "two images of one number",
            "{\"images\":[{\"id\":1,\"file_name\":\"a\",\"width\":5,\"height\":5},{\"id\":1,\"file_name\":\"b\",\"width\":5,\"height\":5}],"
                + PERSON
                + "}",
            "{file}: there should be one image 1, but there are two"),
        annotated(
            "an annotation without its image",
            "{\"image_id\":9,\"category_id\":1,\"bbox\":[0,0,9,9]}",
            "{file}: there is an annotation of image 9, but no such image"),
        annotated(
            "a box of two numbers",
            "{\"image_id\":7,\"category_id\":1,\"bbox\":[1,2]}",
            "{file}: an entry should have the number 'box', not negative, but it has"
                + " {category_id=1.0, box=NaN, image_id=7.0}"),
        annotated(
            "a box of negative size",
            "{\"image_id\":7,\"category_id\":1,\"bbox\":[0,0,-9,-9]}",
            "{file}: an entry should have the number 'box', not negative, but it has"
                + " {category_id=1.0, box=NaN, image_id=7.0}"));
  }

  private static HostileFile table(String title, String text, String sentence) {
    return new HostileFile(
        title,
        "labels.csv",
        Made.text(text),
        file -> LabelTable.read(file, "filename", "person"),
        sentence);
  }

  private static Stream<HostileFile> tables() {
    return Stream.of(
        table(
            "an empty table", "", "{file} should have the columns [filename, person], but has []"),
        table(
            "other columns",
            "file,label\n",
            "{file} should have the columns [filename, person], but has [file, label]"),
        table(
            "a word as a label",
            "filename,person\na.jpg,yes\n",
            "line 2 of {file} should have a file name and a whole number as label, but is [a.jpg,"
                + " yes]"),
        table(
            "a line without its label",
            "filename,person\n\na.jpg\n",
            "line 3 of {file} should have a file name and a whole number as label, but is [a.jpg]"),
        table(
            "a label of 400 digits",
            "filename,person\na.jpg," + "9".repeat(400) + "\n",
            "line 2 of {file} should have a file name and a whole number as label, but is [a.jpg, "
                + "9".repeat(72)
                + "..."));
  }

  private static HostileFile manifest(String title, String json, String sentence) {
    return new HostileFile(
        title,
        "manifest.json",
        Made.text(json),
        file -> Manifest.parse(Files.readString(file)),
        "this is no manifest of data sets: " + sentence);
  }

  private static HostileFile remote(
      String title, String name, String url, long bytes, String sum, String sentence) {
    String file =
        "{\"name\":\"%s\",\"url\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}"
            .formatted(name, url, bytes, sum);
    String set =
        "{\"name\":\"a\",\"title\":\"t\",\"licence\":\"l\",\"files\":[%s]}".formatted(file);
    return manifest(title, "{\"sets\":[%s]}".formatted(set), sentence);
  }

  private static Stream<HostileFile> manifests() {
    String sum = "0".repeat(64);
    String web = "https://example.org/x";
    return Stream.of(
        manifest(
            "a list of numbers",
            "[1]",
            "Cannot deserialize value of type `io.nasbook.data.store.Manifest` from Array value"),
        manifest("no sets", "{}", "Missing creator property 'sets'"),
        manifest("an unknown key", "{\"sets\":[],\"x\":1}", "Unrecognized property \"x\""),
        manifest(
            "a set that would lie outside the store",
            "{\"sets\":[{\"name\":\"../../x\",\"title\":\"t\",\"licence\":\"l\",\"files\":[]}]}",
            "the name of a data set must be lower-case letters, digits and -, but was '../../x'"),
        remote(
            "a file that would lie outside its folder",
            "../.bashrc",
            web,
            1,
            sum,
            "a file's name must have no folder, but was '../.bashrc'"),
        remote(
            "an address on this machine's disk",
            "x",
            "file:///etc/passwd",
            1,
            sum,
            "the address of x must begin with https:// or http://, but was file:///etc/passwd"),
        remote("a size of nothing", "x", web, 0, sum, "the size of x must be positive, but was 0"),
        remote(
            "no checksum",
            "x",
            web,
            1,
            "",
            "the checksum of x must be 64 hexadecimal digits, but was ''"));
  }
}
