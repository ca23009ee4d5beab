package io.nasbook.kernel.protocol;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;

/**
 * JSON as maps, lists, strings, numbers, booleans and null.
 *
 * <p>On the streaming half of Jackson only: data binding would double the time that the kernel
 * needs before it can answer its first message.
 */
public final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Json() {}

  /**
   * Reads an object.
   *
   * @throws BadMessage if the bytes are not JSON, or not one object
   */
  public static Map<String, Object> readObject(byte[] utf8) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), utf8)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BadMessage("expected a JSON object, but it begins with " + beginning(parser));
      }
      Map<String, Object> result = object(parser);
      if (parser.nextToken() != null) {
        throw new BadMessage("expected one JSON object, but more follows");
      }
      return result;
    } catch (JacksonException broken) {
      throw new BadMessage(brokenAt(broken));
    }
  }

  private static String beginning(JsonParser parser) {
    return parser.currentToken() == null ? "nothing" : "a " + parser.currentToken();
  }

  /** Where JSON is broken, without a word of what stands there, which may be a secret. */
  private static String brokenAt(JacksonException broken) {
    int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
    return line > 0 ? "broken JSON in line " + line : "broken JSON";
  }

  private static Map<String, Object> object(JsonParser parser) {
    Map<String, Object> result = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      result.put(name, value(parser));
    }
    return result;
  }

  private static List<Object> array(JsonParser parser) {
    List<Object> result = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      result.add(value(parser));
    }
    return result;
  }

  private static Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new BadMessage("unexpected " + parser.currentToken() + " in JSON");
    };
  }

  /** Writes a value; byte arrays as base64, what is not of JSON's kinds as its text. */
  public static byte[] write(Object value) {
    var bytes = new ByteArrayBuilder();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      write(generator, value);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator out, Object value) {
    switch (value) {
      case null -> out.writeNull();
      case Map<?, ?> map -> writeObject(out, map);
      case Iterable<?> list -> writeArray(out, list);
      case Boolean flag -> out.writeBoolean(flag);
      case Number number -> writeNumber(out, number);
      case byte[] binary -> out.writeString(Base64.getEncoder().encodeToString(binary));
      default -> out.writeString(wellFormed(value.toString()));
    }
  }

  private static void writeObject(JsonGenerator out, Map<?, ?> map) {
    out.writeStartObject();
    map.forEach(
        (name, value) -> {
          out.writeName(String.valueOf(name));
          write(out, value);
        });
    out.writeEndObject();
  }

  private static void writeArray(JsonGenerator out, Iterable<?> list) {
    out.writeStartArray();
    list.forEach(value -> write(out, value));
    out.writeEndArray();
  }

  /** JSON knows no NaN and no infinity, which become null as in most front ends. */
  private static void writeNumber(JsonGenerator out, Number number) {
    switch (number) {
      case Integer i -> out.writeNumber(i);
      case Long l -> out.writeNumber(l);
      case Double d when d.isNaN() || d.isInfinite() -> out.writeNull();
      case Float f when f.isNaN() || f.isInfinite() -> out.writeNull();
      case Double d -> out.writeNumber(d);
      case Float f -> out.writeNumber(f);
      default -> out.writeNumber(number.toString());
    }
  }

  /** UTF-8 has no lone surrogates: each becomes the replacement character. */
  private static String wellFormed(String text) {
    return text.codePoints().noneMatch(Json::isSurrogate) ? text : replaceSurrogates(text);
  }

  private static String replaceSurrogates(String text) {
    var result = new StringBuilder(text.length());
    text.codePoints().map(c -> isSurrogate(c) ? 0xFFFD : c).forEach(result::appendCodePoint);
    return result.toString();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
