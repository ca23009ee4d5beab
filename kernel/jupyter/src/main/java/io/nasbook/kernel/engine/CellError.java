package io.nasbook.kernel.engine;

import java.util.List;

/**
 * Why a cell failed, as a front end shows it.
 *
 * @param name the name of the exception's class, or of the kind of error
 * @param message what it says
 * @param trace lines to show, which may be coloured by ANSI codes
 */
public record CellError(String name, String message, List<String> trace) {

  /** No colour: the red that front ends show in bold is too dark on the ground of errors. */
  private static final String BOLD = "\u001b[1m";

  private static final String PLAIN = "\u001b[0m";

  /** An error with the lines below its headline. */
  static CellError of(String name, String message, List<String> below) {
    var trace = new java.util.ArrayList<String>();
    trace.add(BOLD + name + PLAIN + (message.isEmpty() ? "" : ": " + message));
    trace.addAll(below);
    return new CellError(name, message, List.copyOf(trace));
  }
}
