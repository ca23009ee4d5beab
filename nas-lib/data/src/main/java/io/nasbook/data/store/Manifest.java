package io.nasbook.data.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published data sets that are known by name.
 *
 * @param sets all of them, in the order in which they are listed
 */
public record Manifest(List<DataSet> sets) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** Copies the list. */
  public Manifest {
    sets = List.copyOf(sets);
  }

  /**
   * The manifest that comes with the library.
   *
   * @return its sets
   */
  public static Manifest load() {
    try (InputStream in = Manifest.class.getResourceAsStream("manifest.json")) {
      return JSON.readValue(in, Manifest.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the manifest of data sets", e);
    }
  }

  /**
   * A set by its name.
   *
   * @param name as listed
   * @return the set
   * @throws IllegalArgumentException if there is none of that name
   */
  public DataSet set(String name) {
    return sets.stream()
        .filter(set -> set.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(name)));
  }

  private String unknown(String name) {
    String names = sets.stream().map(DataSet::name).collect(Collectors.joining(", "));
    return "there is no data set '" + name + "'; the known ones are " + names;
  }
}
