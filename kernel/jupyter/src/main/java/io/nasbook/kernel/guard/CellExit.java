package io.nasbook.kernel.guard;

/** Thrown instead of ending the process when a cell asks for that. */
public final class CellExit extends Error {

  private static final long serialVersionUID = 1L;

  private CellExit(String text) {
    super(text);
  }

  /**
   * What instrumented code calls instead of {@link System#exit}.
   *
   * @param status the exit status asked for
   */
  public static void exit(int status) {
    throw new CellExit(
        "a cell cannot end the kernel with exit(%d); use the front end's restart or shut down"
            .formatted(status));
  }

  /**
   * What instrumented code calls instead of {@link Runtime#exit} and {@link Runtime#halt}.
   *
   * @param runtime the receiver of the replaced call
   * @param status the exit status asked for
   */
  public static void exit(Runtime runtime, int status) {
    exit(status);
  }
}
