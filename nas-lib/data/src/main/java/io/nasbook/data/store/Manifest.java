package io.nasbook.data.store;

import io.nasbook.file.RecordJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The published data sets that are known by name.
 *
 * @param sets all of them, in the order in which they are listed
 */
public record Manifest(List<DataSet> sets) {
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
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the manifest of data sets", e);
    }
  }

  /**
   * A manifest of one's own.
   *
   * @param json an object with the list {@code sets}, in the form of the library's manifest
   * @return its sets
   * @throws IllegalArgumentException if it has another form, or names a file that no data set may
   *     have
   */
  public static Manifest parse(String json) {
    return RecordJson.read(json, Manifest.class, "manifest of data sets");
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
