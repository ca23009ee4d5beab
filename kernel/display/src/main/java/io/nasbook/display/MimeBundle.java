package io.nasbook.display;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One value in several representations, of which a front end shows the richest that it knows.
 *
 * @param data representation by mime type: a {@link String}, a {@code byte[]} (the kernel encodes
 *     it as base64), or, for a JSON mime type, what JSON can hold (maps, lists, numbers, strings,
 *     booleans)
 * @param metadata metadata by mime type or by a key that the front end knows
 */
public record MimeBundle(Map<String, Object> data, Map<String, Object> metadata) {

  /** The mime type that every result has. */
  public static final String TEXT = "text/plain";

  /** The mime type of HTML. */
  public static final String HTML = "text/html";

  /**
   * Copies both maps, in their order.
   *
   * @throws NullPointerException if a map, a key or a value is null
   */
  public MimeBundle {
    data = copy(data);
    metadata = copy(metadata);
  }

  /**
   * A bundle of one representation.
   *
   * @param mime its mime type
   * @param value the representation
   * @return the bundle
   */
  public static MimeBundle of(String mime, Object value) {
    return new MimeBundle(Map.of(mime, value), Map.of());
  }

  /**
   * A bundle of plain text.
   *
   * @param text the text
   * @return the bundle
   */
  public static MimeBundle text(String text) {
    return of(TEXT, text);
  }

  /**
   * This bundle with one representation more, or another one for a mime type that it has.
   *
   * @param mime the mime type
   * @param value the representation
   * @return the new bundle
   */
  public MimeBundle with(String mime, Object value) {
    return new MimeBundle(plus(data, mime, value), metadata);
  }

  /**
   * This bundle with one entry of metadata more.
   *
   * @param key a mime type, or a key that the front end knows
   * @param value what JSON can hold
   * @return the new bundle
   */
  public MimeBundle withMetadata(String key, Object value) {
    return new MimeBundle(data, plus(metadata, key, value));
  }

  /**
   * This bundle with only the given mime types, in their order; those it lacks are left out.
   *
   * @param mimes the mime types to keep
   * @return the new bundle
   */
  public MimeBundle only(String... mimes) {
    Map<String, Object> kept = new LinkedHashMap<>();
    for (String mime : new LinkedHashSet<>(Arrays.asList(mimes))) {
      representation(mime).ifPresent(value -> kept.put(mime, value));
    }
    return new MimeBundle(kept, metadata);
  }

  /**
   * The representation of a mime type.
   *
   * @param mime the mime type
   * @return the representation, or empty if there is none
   */
  public Optional<Object> representation(String mime) {
    return Optional.ofNullable(data.get(mime));
  }

  private static Map<String, Object> plus(Map<String, Object> map, String key, Object value) {
    Map<String, Object> result = new LinkedHashMap<>(map);
    result.put(key, value);
    return result;
  }

  private static Map<String, Object> copy(Map<String, Object> map) {
    Map<String, Object> result = new LinkedHashMap<>();
    map.forEach((key, value) -> result.put(Objects.requireNonNull(key), require(key, value)));
    return Collections.unmodifiableMap(result);
  }

  private static Object require(String key, Object value) {
    return Objects.requireNonNull(value, () -> "a bundle holds no null, but " + key + " was null");
  }
}
