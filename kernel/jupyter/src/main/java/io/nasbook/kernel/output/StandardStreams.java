package io.nasbook.kernel.output;

import java.io.InputStream;
import java.io.PrintStream;

/** The streams that a cell finds as System.out, System.err and System.in. */
public record StandardStreams(PrintStream out, PrintStream err, InputStream in) {

  /** Makes them the process's own. */
  public void install() {
    System.setOut(out);
    System.setErr(err);
    System.setIn(in);
  }

  /** Puts them back where a cell has set null, without which nothing compiles any more. */
  public void restore() {
    if (System.out == null) {
      System.setOut(out);
    }
    if (System.err == null) {
      System.setErr(err);
    }
    if (System.in == null) {
      System.setIn(in);
    }
  }
}
