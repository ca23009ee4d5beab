package io.nasbook.kernel.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Where the variables of blocks are. JShell gives each variable that it knows a class with a field;
 * code that mentions such a field is led to the one in which the value is.
 */
final class FieldHomes {

  private final Map<String, String> homes = new ConcurrentHashMap<>();

  /**
   * Leads from a field of a class of JShell's to that of a block.
   *
   * @param from binary name of JShell's class
   * @param variable the variable, which has the same name there
   */
  void lead(String from, BlockVariable variable) {
    homes.put(key(internal(from), variable.name()), internal(variable.home()));
  }

  /** The internal name of the class that really has a field. */
  String of(String owner, String field) {
    return homes.getOrDefault(key(owner, field), owner);
  }

  /** Binary names of the classes that have a value. */
  Stream<String> all() {
    return homes.values().stream().map(home -> home.replace('/', '.'));
  }

  private static String key(String owner, String field) {
    return owner + "." + field;
  }

  private static String internal(String binaryName) {
    return binaryName.replace('.', '/');
  }
}
