package io.nasbook.data.files;

import io.nasbook.data.folder.FileLabel;
import io.nasbook.file.JsonFault;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Visual wake-words labels from COCO's annotations: 1 where a person covers at least 0.5 % of the
 * picture, else 0 (Chowdhery et al. 2019, arXiv 1906.05721).
 *
 * <p>The file (450 MB for COCO's training set) is read as a stream, twice: once for the number of
 * the category, once for the rest. In memory are the pictures' names and one number for each with a
 * person.
 *
 * <pre>{@code
 * import io.nasbook.data.files.*;
 * var labels = CocoPeople.labels(Path.of("instances_val2017.json"), CocoPeople.Area.BOX);
 * var images = ImageFolder.listed(Path.of("val2017"), CocoPeople.CLASSES, labels, Unreadable.SKIP);
 * }</pre>
 */
public final class CocoPeople {
  /** What the labels 0 and 1 mean. */
  public static final List<String> CLASSES = List.of("no person", "person");

  private static final double SMALLEST_PART = 0.005;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What of a person is measured. */
  public enum Area {
    /** Its box, as the paper says. */
    BOX("box"),
    /** Its outline, as the published script does: some pictures with a thin person become 0. */
    SEGMENT("area");

    private final String field;

    Area(String field) {
      this.field = field;
    }
  }

  private record Picture(String file, double pixels) {}

  private final Area area;
  private final long person;
  private final Map<Long, Picture> pictures = new HashMap<>();
  private final Map<Long, Double> largest = new HashMap<>();

  private CocoPeople(Area area, long person) {
    this.area = area;
    this.person = person;
  }

  /**
   * Reads the labels of all pictures, sorted by file name.
   *
   * @param annotations file as {@code instances_val2017.json}, gzipped or not
   * @param area what of a person is measured
   * @return a label for every picture
   * @throws BadDataException if the file is no COCO annotation file, knows no category person, or
   *     annotates a picture that it does not list
   */
  public static List<FileLabel> labels(Path annotations, Area area) {
    try {
      return read(annotations, area);
    } catch (JacksonException e) {
      throw new BadDataException(
          "%s is no valid JSON: %s; fetch it again".formatted(annotations, JsonFault.of(e)));
    } catch (BadDataException e) {
      String message = e.getMessage();
      throw message.contains(annotations.toString())
          ? e
          : new BadDataException(annotations + ": " + message);
    }
  }

  private static List<FileLabel> read(Path annotations, Area area) {
    List<Long> ids = new ArrayList<>();
    Bytes.read(annotations, in -> each(in, Map.of("categories", item -> keepPerson(item, ids))));
    if (ids.isEmpty()) {
      throw new BadDataException("there should be a category 'person', but there is none");
    }
    CocoPeople reader = new CocoPeople(area, ids.getFirst());
    Bytes.read(
        annotations,
        in -> each(in, Map.of("images", reader::picture, "annotations", reader::annotation)));
    return reader.labels();
  }

  private static void keepPerson(CocoItem category, List<Long> ids) {
    if (category.text("name").equals("person")) {
      ids.add((long) category.number("id"));
    }
  }

  /** Gives the elements of the named lists, one at a time. */
  private static int each(InputStream in, Map<String, Consumer<CocoItem>> lists) {
    int count = 0;
    try (JsonParser json = JSON.createParser(in)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new BadDataException("there should be a JSON object, but there is none");
      }
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        boolean wanted = json.nextToken() == JsonToken.START_ARRAY && lists.containsKey(name);
        if (!wanted) {
          json.skipChildren();
          continue;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
          requireObject(name, json.currentToken());
          lists.get(name).accept(CocoItem.read(json));
          count++;
        }
      }
    }
    return count;
  }

  private static void requireObject(String list, JsonToken found) {
    if (found != JsonToken.START_OBJECT) {
      throw new BadDataException(
          "the list '%s' should have JSON objects, but has a %s".formatted(list, found));
    }
  }

  private void picture(CocoItem item) {
    double pixels = item.number("width") * item.number("height");
    long id = (long) item.number("id");
    if (pictures.put(id, new Picture(item.text("file_name"), pixels)) != null) {
      throw new BadDataException("there should be one image %d, but there are two".formatted(id));
    }
  }

  private void annotation(CocoItem item) {
    boolean isPerson = (long) item.number("category_id") == person;
    largest.merge(
        (long) item.number("image_id"), isPerson ? item.number(area.field) : 0, Math::max);
  }

  private List<FileLabel> labels() {
    for (long id : largest.keySet()) {
      if (!pictures.containsKey(id)) {
        throw new BadDataException("there is an annotation of image " + id + ", but no such image");
      }
    }
    List<FileLabel> labels = new ArrayList<>();
    pictures.forEach((id, picture) -> labels.add(new FileLabel(picture.file, label(id, picture))));
    labels.sort(Comparator.comparing(FileLabel::file));
    return List.copyOf(labels);
  }

  private int label(long id, Picture picture) {
    return largest.getOrDefault(id, 0.0) >= SMALLEST_PART * picture.pixels ? 1 : 0;
  }
}
