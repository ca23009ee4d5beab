package io.nasbook.mcunet;

import io.nasbook.file.Excerpt;
import io.nasbook.file.JsonFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The map form of an architecture. */
final class ArchJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> KEYS = List.of("wid", "ks", "e", "d", "image_size");
  private static final String EXPECTED = "an architecture has wid, ks, e, d and image_size";

  private ArchJson() {}

  static Arch parse(String json) {
    try {
      return JSON.readValue(json, Object.class) instanceof Map<?, ?> map
          ? arch(map)
          : noObject(json);
    } catch (JacksonException broken) {
      throw new IllegalArgumentException("not valid JSON: " + JsonFault.of(broken), broken);
    }
  }

  private static Arch noObject(String json) {
    throw new IllegalArgumentException(
        "an architecture must be a JSON object with wid, ks, e, d and image_size, but was "
            + Excerpt.of(json));
  }

  static Arch arch(Map<?, ?> map) {
    for (Object key : map.keySet()) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException("unknown key \"%s\": %s".formatted(key, EXPECTED));
      }
    }
    return new Arch(
        integer("wid", required(map, "wid")),
        integers(map, "ks"),
        integers(map, "e"),
        integers(map, "d"),
        integer("image_size", required(map, "image_size")));
  }

  private static Object required(Map<?, ?> map, String key) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("the key \"%s\" is missing: %s".formatted(key, EXPECTED));
    }
    return value;
  }

  private static int integer(String name, Object value) {
    if (value instanceof Integer number) {
      return number;
    }
    throw new IllegalArgumentException(
        "%s must be a whole number, but was %s".formatted(name, Excerpt.of(value)));
  }

  private static List<Integer> integers(Map<?, ?> map, String key) {
    if (!(required(map, key) instanceof List<?> values)) {
      throw new IllegalArgumentException(
          "%s must be a list of whole numbers, but was %s"
              .formatted(key, Excerpt.of(map.get(key))));
    }
    List<Integer> numbers = new ArrayList<>(values.size());
    for (Object value : values) {
      numbers.add(integer(key, value));
    }
    return numbers;
  }
}
