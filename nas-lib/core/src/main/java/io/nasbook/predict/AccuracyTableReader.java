package io.nasbook.predict;

import io.nasbook.file.Excerpt;
import io.nasbook.file.JsonFault;
import io.nasbook.file.Unpacked;
import io.nasbook.mcunet.Arch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads both published forms of a table of measured accuracies. */
final class AccuracyTableReader {

  /** After one row comes the next, so what follows a value is no error. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** What this project's tables say beside the architecture and its accuracy. */
  private static final List<String> ABOUT_THE_MEASUREMENT = List.of("images", "loss", "measured");

  private final Path file;
  private final List<Measured<Arch>> rows = new ArrayList<>();
  private int line = 1;

  private AccuracyTableReader(Path file) {
    this.file = file;
  }

  static List<Measured<Arch>> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "there is no table file %s: give the path of a .jsonl or .json file, gzipped or not"
              .formatted(file));
    }
    return new AccuracyTableReader(file).read();
  }

  private List<Measured<Arch>> read() {
    try (InputStream in = Unpacked.open(file);
        JsonParser parser = JSON.createParser(in)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        first = parser.nextToken();
      }
      for (JsonToken at = first; at != null && at != JsonToken.END_ARRAY; ) {
        line = parser.currentTokenLocation().getLineNr();
        rows.add(row(JSON.readValue(parser, Object.class)));
        at = parser.nextToken();
      }
      checkPercent();
      return rows;
    } catch (JacksonException broken) {
      JsonFault fault = JsonFault.of(broken);
      line = Math.max(line, fault.line());
      throw broken("not valid JSON: " + fault.what(), broken);
    } catch (IllegalArgumentException wrong) {
      throw broken(wrong.getMessage(), wrong);
    } catch (IOException unreadable) {
      throw broken("cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private IllegalArgumentException broken(String what, Exception cause) {
    return new IllegalArgumentException("%s, line %d: %s".formatted(file, line, what), cause);
  }

  private static Measured<Arch> row(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> arch = new LinkedHashMap<>();
      map.forEach((key, entry) -> arch.put((String) key, entry));
      ABOUT_THE_MEASUREMENT.forEach(arch::remove);
      return measured(arch, arch.remove("acc"));
    }
    if (value instanceof List<?> pair && pair.size() == 2 && pair.get(0) instanceof Map<?, ?> map) {
      Map<String, Object> arch = new LinkedHashMap<>();
      map.forEach((key, entry) -> arch.put((String) key, entry));
      return measured(arch, pair.get(1));
    }
    throw new IllegalArgumentException(
        "a row must be an object with wid, ks, e, d, image_size and acc, or a pair"
            + " [architecture, accuracy]");
  }

  private static Measured<Arch> measured(Map<String, Object> arch, Object accuracy) {
    if (accuracy instanceof Number percent) {
      return new Measured<>(Arch.of(arch), percent.doubleValue());
    }
    throw new IllegalArgumentException(
        "the accuracy \"acc\" must be a number in percent, but "
            + (accuracy == null ? "is missing" : "was " + Excerpt.of(accuracy)));
  }

  private void checkPercent() {
    if (!rows.isEmpty() && rows.stream().allMatch(row -> row.accuracyPercent() <= 1)) {
      throw new IllegalArgumentException(
          "accuracies must be in percent, but none is above 1: multiply them by 100");
    }
  }
}
