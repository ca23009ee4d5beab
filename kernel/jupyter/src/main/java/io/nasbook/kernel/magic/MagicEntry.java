package io.nasbook.kernel.magic;

import java.util.List;

/**
 * A magic under its names, with the line of help that lists and inspection show.
 *
 * @param form whether it is called on a line, as a cell, or both
 * @param names its name, followed by its aliases
 * @param help one line: its arguments, then what it does
 * @param magic what it does
 */
public record MagicEntry(Form form, List<String> names, String help, Magic magic) {

  /** How a magic is called. */
  public enum Form {
    /** {@code %name}. */
    LINE,
    /** {@code %%name} as the first line of a cell. */
    CELL,
    /** Either way. */
    BOTH;

    boolean allows(boolean cell) {
      return this == BOTH || (this == CELL) == cell;
    }
  }

  /** Copies the names. */
  public MagicEntry {
    names = List.copyOf(names);
  }

  static MagicEntry line(String names, String help, Magic magic) {
    return new MagicEntry(Form.LINE, List.of(names.split(" ")), help, magic);
  }

  static MagicEntry cell(String names, String help, Magic magic) {
    return new MagicEntry(Form.CELL, List.of(names.split(" ")), help, magic);
  }

  static MagicEntry both(String names, String help, Magic magic) {
    return new MagicEntry(Form.BOTH, List.of(names.split(" ")), help, magic);
  }

  /**
   * The name with the signs that call it.
   *
   * @return for instance {@code %%html}
   */
  public String sign() {
    return (form == Form.CELL ? "%%" : "%") + names.getFirst();
  }

  /**
   * All that a user needs to know, in one line.
   *
   * @return sign, help and aliases
   */
  public String line() {
    String aliases =
        names.size() == 1
            ? ""
            : " (also " + String.join(", ", names.subList(1, names.size())) + ")";
    return sign() + " " + help + aliases;
  }
}
