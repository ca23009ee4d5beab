package io.nasbook.terminal;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * How every command ends: 0 all is well; 1 it is not, and one sentence says why; 2 misuse, and the
 * usage says what there is.
 *
 * @param out where the sentence and the usage go
 * @param usage what the command can do
 * @param refusals exceptions, beside those for arguments, order of calls and files, whose message
 *     is a sentence for the user
 */
public record Command(
    PrintStream out, String usage, List<Class<? extends RuntimeException>> refusals) {

  /** The exit code after which the usage is printed. */
  public static final int MISUSE = 2;

  /** Copies the list. */
  public Command {
    refusals = List.copyOf(refusals);
  }

  /** What a command does. */
  @FunctionalInterface
  public interface Work {

    /**
     * Does it.
     *
     * @return 0 if all is well, 1 if not, {@link #MISUSE} if the arguments make no sense
     */
    int run();
  }

  /**
   * Does the work and says how it ended.
   *
   * @param work to do
   * @return 0, 1 or 2, the exit code of the process
   */
  public int end(Work work) {
    try {
      int code = work.run();
      out.print(code == MISUSE ? usage : "");
      return code;
    } catch (RuntimeException e) {
      if (!isRefusal(e)) {
        throw e;
      }
      out.println("nasbook: " + e.getMessage());
      return 1;
    }
  }

  private boolean isRefusal(RuntimeException e) {
    return e instanceof IllegalArgumentException
        || e instanceof IllegalStateException
        || e instanceof UncheckedIOException
        || refusals.stream().anyMatch(type -> type.isInstance(e));
  }

  /**
   * A number of a command line.
   *
   * @param word at most six digits
   * @return its value
   * @throws IllegalArgumentException if it is none
   */
  public static int number(String word) {
    if (!word.matches("[0-9]{1,6}")) {
      throw new IllegalArgumentException("expected a number of at most 6 digits, but got " + word);
    }
    return Integer.parseInt(word);
  }
}
