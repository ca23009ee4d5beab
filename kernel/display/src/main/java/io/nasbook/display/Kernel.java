package io.nasbook.display;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** The kernel functions of a cell, which are imported statically in every notebook. */
public final class Kernel {

  /** Static for the same reason as in {@link Display}; empty outside a notebook. */
  private static final AtomicReference<KernelAccess> ACCESS = new AtomicReference<>();

  private Kernel() {}

  /**
   * Connects the functions to a kernel, which does so once, before the first cell.
   *
   * @param access the kernel
   */
  public static void attach(KernelAccess access) {
    ACCESS.set(access);
  }

  /**
   * The kernel that runs this cell.
   *
   * @return the kernel
   * @throws IllegalStateException outside a notebook
   */
  public static KernelAccess getKernelInstance() {
    return Optional.ofNullable(ACCESS.get())
        .orElseThrow(() -> new IllegalStateException("there is no kernel outside a notebook"));
  }

  /**
   * Runs code in the scope of the notebook, magics included: {@code (int) eval("1 + 2") + 3}.
   *
   * @param code what a cell could hold
   * @return the value of its last expression, or null
   * @throws Exception what the code threw
   */
  public static Object eval(String code) throws Exception {
    return getKernelInstance().eval(code);
  }

  /**
   * Calls a line magic.
   *
   * @param name its name, without the percent sign
   * @param args its arguments
   * @param <T> the type of its value, which is not checked
   * @return its value, or null
   */
  public static <T> T lineMagic(String name, List<String> args) {
    return unchecked(() -> getKernelInstance().magic(name, args, Optional.empty()));
  }

  /**
   * Calls a line magic with its arguments as they stand on the line.
   *
   * @param name its name, without the percent sign
   * @param text the rest of the line
   * @param <T> the type of its value, which is not checked
   * @return its value, or null
   */
  public static <T> T lineMagic(String name, String text) {
    return unchecked(() -> getKernelInstance().lineMagic(name, text));
  }

  /**
   * Calls a cell magic.
   *
   * @param name its name, without percent signs
   * @param args its arguments
   * @param body the lines below it
   * @param <T> the type of its value, which is not checked
   * @return its value, or null
   */
  public static <T> T cellMagic(String name, List<String> args, String body) {
    return unchecked(() -> getKernelInstance().magic(name, args, Optional.of(body)));
  }

  /**
   * Prints formatted text, with a point in every number.
   *
   * @param format the format
   * @param args what it names
   */
  public static void printf(String format, Object... args) {
    System.out.printf(Locale.ROOT, format, args);
  }

  /** A cell need not declare what a magic may throw, so it is thrown as it is. */
  @SuppressWarnings("unchecked")
  private static <T, E extends Exception> T unchecked(Callable<Object> call) throws E {
    try {
      return (T) call.call();
    } catch (Exception thrown) {
      throw (E) thrown;
    }
  }
}
