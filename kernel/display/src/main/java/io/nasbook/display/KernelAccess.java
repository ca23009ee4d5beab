package io.nasbook.display;

import java.util.List;
import java.util.Optional;

/**
 * What a cell can ask of its kernel. The names with {@code get} are those that notebooks written
 * for IJava use.
 */
public interface KernelAccess {

  /**
   * Runs code in the scope of the notebook, magics included.
   *
   * @param code what a cell could hold
   * @return the value of its last expression, or null
   * @throws Exception what the code threw
   */
  Object eval(String code) throws Exception;

  /**
   * Calls a magic.
   *
   * @param name its name, without percent signs
   * @param args its arguments
   * @param body the body for a cell magic, empty for a line magic
   * @return its value, or null
   * @throws Exception what the magic or the code that it ran threw
   */
  Object magic(String name, List<String> args, Optional<String> body) throws Exception;

  /**
   * Calls a line magic with its arguments as they stand on the line.
   *
   * @param name its name, without the percent sign
   * @param text the rest of the line
   * @return its value, or null
   * @throws Exception what the magic or the code that it ran threw
   */
  Object lineMagic(String name, String text) throws Exception;

  /**
   * Adds jars or folders to the class path of the cells.
   *
   * @param glob a path, which may have {@code *} and {@code ?}
   */
  void addToClasspath(String glob);

  /**
   * Where to add magics.
   *
   * @return the magics of this notebook
   */
  UserMagics getMagics();

  /**
   * The same as {@link #eval}.
   *
   * @param code what a cell could hold
   * @return the value of its last expression, or null
   * @throws Exception what the code threw
   */
  default Object evalRaw(String code) throws Exception {
    return eval(code);
  }

  /** Magics that a notebook adds. */
  interface UserMagics {

    /**
     * Adds a line magic.
     *
     * @param name its name, without the percent sign
     * @param magic what it does
     */
    void registerLineMagic(String name, LineMagic magic);

    /**
     * Adds a cell magic.
     *
     * @param name its name, without percent signs
     * @param magic what it does
     */
    void registerCellMagic(String name, CellMagic magic);
  }

  /** A line magic that a notebook adds. */
  @FunctionalInterface
  interface LineMagic {

    /**
     * Runs the magic.
     *
     * @param args the arguments
     * @return its value, or null
     * @throws Exception any error
     */
    Object execute(List<String> args) throws Exception;
  }

  /** A cell magic that a notebook adds. */
  @FunctionalInterface
  interface CellMagic {

    /**
     * Runs the magic.
     *
     * @param args the arguments on the first line
     * @param body the other lines of the cell
     * @return its value, or null
     * @throws Exception any error
     */
    Object execute(List<String> args, String body) throws Exception;
  }
}
