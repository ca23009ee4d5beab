package io.nasbook.data.files;

import io.nasbook.file.Excerpt;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One element of a list of COCO's: of its fields only those that labels need.
 *
 * @param numbers numeric fields; {@code box} is the area of {@code bbox}
 * @param texts text fields
 */
record CocoItem(Map<String, Double> numbers, Map<String, String> texts) {
  private static final Set<String> NUMBERS =
      Set.of("id", "image_id", "category_id", "width", "height", "area");
  private static final Set<String> TEXTS = Set.of("file_name", "name");

  /** Reads the object that the parser has just entered. */
  static CocoItem read(JsonParser json) {
    CocoItem item = new CocoItem(new HashMap<>(), new HashMap<>());
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken value = json.nextToken();
      if (value.isNumeric() && NUMBERS.contains(name)) {
        item.numbers.put(name, json.getDoubleValue());
      } else if (value == JsonToken.VALUE_STRING && TEXTS.contains(name)) {
        item.texts.put(name, json.getString());
      } else if (value == JsonToken.START_ARRAY && name.equals("bbox")) {
        item.numbers.put("box", boxArea(json));
      } else {
        json.skipChildren();
      }
    }
    return item;
  }

  /** A box is x, y, width, height; anything else has no area. */
  private static double boxArea(JsonParser json) {
    double[] box = new double[4];
    int count = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (count < 4 && json.currentToken().isNumeric()) {
        box[count] = json.getDoubleValue();
      }
      json.skipChildren();
      count++;
    }
    return count == 4 && box[2] >= 0 && box[3] >= 0 ? box[2] * box[3] : Double.NaN;
  }

  /** A number that must be there. */
  double number(String name) {
    Double value = numbers.get(name);
    if (value == null || !(value >= 0 && value < Long.MAX_VALUE)) {
      throw new BadDataException(
          "an entry should have the number '%s', not negative, but it has %s"
              .formatted(name, Excerpt.of(numbers)));
    }
    return value;
  }

  /** A text that must be there. */
  String text(String name) {
    String value = texts.get(name);
    if (value == null) {
      throw new BadDataException(
          "an entry should have the text '%s', but it has %s".formatted(name, Excerpt.of(texts)));
    }
    return value;
  }
}
