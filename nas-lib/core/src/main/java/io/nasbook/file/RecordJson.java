package io.nasbook.file;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON objects, read strictly: nothing may be unknown, missing or null. */
public final class RecordJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private RecordJson() {}

  /**
   * Reads a record.
   *
   * @param <T> type of the record
   * @param json its text
   * @param type its class
   * @param what names the kind of file in the error, for example "plan of a training"
   * @return the record
   * @throws IllegalArgumentException in one sentence, in the record's own words where it refused
   */
  public static <T> T read(String json, Class<T> type, String what) {
    try {
      T value = JSON.readValue(json, type);
      if (value == null) {
        throw new IllegalArgumentException("this is no %s, but null".formatted(what));
      }
      return value;
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "this is no %s: %s".formatted(what, JsonFault.of(e).what()), e);
    }
  }

  /**
   * Writes a value.
   *
   * @param value a record, or a map or list of records
   * @return its text
   */
  public static String write(Object value) {
    return JSON.writeValueAsString(value);
  }
}
