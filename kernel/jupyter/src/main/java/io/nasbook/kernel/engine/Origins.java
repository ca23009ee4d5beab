package io.nasbook.kernel.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;

/** Where the classes of cells came from, to name the user's own lines in a stack trace. */
final class Origins {

  /**
   * Where a class came from.
   *
   * @param label the cell's label
   * @param line the cell's line of a line of the class
   */
  record Origin(String label, IntUnaryOperator line) {}

  private final Map<String, Origin> byClass = new ConcurrentHashMap<>();

  private final Map<String, Origin> bySnippet = new ConcurrentHashMap<>();

  void putSnippet(String id, Origin origin) {
    bySnippet.put(id, origin);
  }

  Optional<Origin> ofSnippet(String id) {
    return Optional.ofNullable(bySnippet.get(id));
  }

  void put(String className, Origin origin) {
    byClass.put(className, origin);
  }

  /** The origin of a class or of the class around it. */
  Optional<Origin> of(String className) {
    String name = className;
    while (name.startsWith(MemoryFiles.PACKAGE)) {
      Origin origin = byClass.get(name);
      if (origin != null) {
        return Optional.of(origin);
      }
      int cut = name.lastIndexOf('$');
      if (cut < 0) {
        return Optional.empty();
      }
      name = name.substring(0, cut);
    }
    return Optional.empty();
  }
}
