package io.nasbook.kernel.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The kernel's log: the process's own standard error, which no cell writes to. */
public final class Log {

  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

  private Log() {}

  /** The stream behind the log. */
  public static PrintStream stream() {
    return OUT;
  }

  /** Writes one line. */
  public static void line(String text) {
    OUT.println("nasbook: " + text);
  }

  /** Writes one line and where the cause came from. */
  public static void line(String text, Throwable cause) {
    synchronized (OUT) {
      line(text + ": " + cause);
      cause.printStackTrace(OUT);
    }
  }
}
