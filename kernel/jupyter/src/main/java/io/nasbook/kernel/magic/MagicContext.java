package io.nasbook.kernel.magic;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a magic sees of the kernel: the running session. Printing goes to {@code System.out}. */
public interface MagicContext {

  /**
   * Runs code as a cell would, magics included, in the user's scope.
   *
   * @param code the code
   * @return its value, if its last statement is an expression with one
   * @throws Exception what the code threw, or the compile error
   */
  Optional<Object> run(String code) throws Exception;

  /**
   * Adds jars and folders to what cells see; those that are there already are left out.
   *
   * @param entries the entries, which exist
   */
  void addToClasspath(List<Path> entries);

  /**
   * The class path of the cells: what was preloaded, then what was added.
   *
   * @return the entries in order
   */
  List<Path> classpath();

  /**
   * What the user has defined and not dropped, in order of definition.
   *
   * @return variables, methods and types
   */
  List<Binding> bindings();

  /** Drops all that the user has defined; imports and class path stay. */
  void reset();

  /**
   * Something that the user has defined.
   *
   * @param kind variable, method or type
   * @param name its name
   * @param detail the type of a variable, the signature of a method, the kind of a type
   */
  record Binding(String kind, String name, String detail) {}
}
