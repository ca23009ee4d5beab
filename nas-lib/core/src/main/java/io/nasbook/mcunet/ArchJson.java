package io.nasbook.mcunet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The map form of an architecture. */
final class ArchJson {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Set<String> KEYS = Set.of("wid", "ks", "e", "d", "image_size");

  private ArchJson() {}

  static Arch parse(String json) {
    return arch(tree(json), Set.of());
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException broken) {
      throw new IllegalArgumentException("not valid JSON: " + broken.getOriginalMessage(), broken);
    }
  }

  /** Reads an architecture from a map that may have other keys only as named. */
  static Arch arch(JsonNode node, Set<String> otherKeys) {
    if (!node.isObject()) {
      throw new IllegalArgumentException(
          "an architecture must be a JSON object with wid, ks, e, d and image_size, but was "
              + shortened(node));
    }
    for (String key : node.propertyNames()) {
      if (!KEYS.contains(key) && !otherKeys.contains(key)) {
        throw new IllegalArgumentException(
            "unknown key \"%s\": an architecture has wid, ks, e, d and image_size".formatted(key));
      }
    }
    return new Arch(
        integer(node, "wid"),
        integers(node, "ks"),
        integers(node, "e"),
        integers(node, "d"),
        integer(node, "image_size"));
  }

  private static JsonNode required(JsonNode node, String key) {
    JsonNode value = node.get(key);
    if (value == null) {
      throw new IllegalArgumentException("the key \"%s\" is missing".formatted(key));
    }
    return value;
  }

  private static int integer(JsonNode node, String key) {
    return integer(key, required(node, key));
  }

  private static int integer(String name, JsonNode value) {
    if (!value.canConvertToInt() || !value.isIntegralNumber()) {
      throw new IllegalArgumentException(
          "%s must be a whole number, but was %s".formatted(name, shortened(value)));
    }
    return value.intValue();
  }

  private static List<Integer> integers(JsonNode node, String key) {
    JsonNode value = required(node, key);
    if (!value.isArray()) {
      throw new IllegalArgumentException(
          "%s must be a list of whole numbers, but was %s".formatted(key, shortened(value)));
    }
    List<Integer> numbers = new ArrayList<>();
    for (JsonNode entry : value) {
      numbers.add(integer("%s[%d]".formatted(key, numbers.size()), entry));
    }
    return numbers;
  }

  private static String shortened(JsonNode node) {
    String text = node.toString();
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }
}
