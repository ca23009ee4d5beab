package io.nasbook.kernel.protocol;

import java.util.Map;
import java.util.Optional;

/** The content of a message, with its fields read by type. */
public record Content(Map<String, Object> fields) {

  /** A text field that must be there. */
  public String text(String name) {
    return optional(name, String.class)
        .orElseThrow(() -> new BadMessage("expected a text field " + name + ", but there is none"));
  }

  /** A text field with what it is when missing. */
  public String text(String name, String missing) {
    return optional(name, String.class).orElse(missing);
  }

  /** A boolean field with what it is when missing. */
  public boolean flag(String name, boolean missing) {
    return optional(name, Boolean.class).orElse(missing);
  }

  /** A whole number with what it is when missing. */
  public int number(String name, int missing) {
    return optional(name, Number.class).map(Number::intValue).orElse(missing);
  }

  /** An object field, empty when missing. */
  public Map<?, ?> object(String name) {
    return optional(name, Map.class).map(map -> (Map<?, ?>) map).orElse(Map.of());
  }

  private <T> Optional<T> optional(String name, Class<T> type) {
    Object value = fields.get(name);
    if (value != null && !type.isInstance(value)) {
      throw new BadMessage(
          "field %s must be a %s, but was a %s"
              .formatted(name, type.getSimpleName(), value.getClass().getSimpleName()));
    }
    return Optional.ofNullable(value).map(type::cast);
  }
}
