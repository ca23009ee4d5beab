package io.nasbook.display;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** The display functions of a cell, which are imported statically in every notebook. */
public final class Display {

  /**
   * The only static state: a cell calls static functions, and a process has one notebook. Empty
   * outside a notebook.
   */
  private static final AtomicReference<Notebook> NOTEBOOK = new AtomicReference<>();

  private record Notebook(FrontEnd frontEnd, Renderers renderers) {}

  private Display() {}

  /**
   * Connects the functions to a front end; the kernel does so once, before the first cell.
   *
   * @param frontEnd where displays go
   * @param renderers how values are shown
   */
  public static void attach(FrontEnd frontEnd, Renderers renderers) {
    NOTEBOOK.set(new Notebook(frontEnd, renderers));
  }

  /**
   * Shows a value below the cell.
   *
   * @param value any value, null included
   * @param mimes the mime types wanted; none means all that there are. Text is taken as being of
   *     the mime type wanted: {@code display("<b>so</b>", "text/html")}
   * @return the id for {@link #updateDisplay}
   */
  public static String display(Object value, String... mimes) {
    String id = UUID.randomUUID().toString();
    notebook().frontEnd().show(id, render(value, mimes));
    return id;
  }

  /**
   * Renders a value without showing it.
   *
   * @param value any value, null included
   * @param mimes the mime types wanted; none means all that there are
   * @return its representations
   */
  public static MimeBundle render(Object value, String... mimes) {
    return notebook().renderers().render(value, mimes);
  }

  /**
   * Shows another value where a display was shown.
   *
   * @param id what {@link #display} returned
   * @param value the new value
   * @param mimes the mime types wanted; none means all that there are
   */
  public static void updateDisplay(String id, Object value, String... mimes) {
    notebook().frontEnd().update(id, render(value, mimes));
  }

  /**
   * Clears the output of the running cell.
   *
   * @param wait whether to wait until there is new output, which avoids flicker
   */
  public static void clearOutput(boolean wait) {
    notebook().frontEnd().clear(wait);
  }

  private static Notebook notebook() {
    return Optional.ofNullable(NOTEBOOK.get()).orElseGet(Display::terminal);
  }

  private static Notebook terminal() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return new Notebook(new Terminal(System.out), Renderers.of(loader));
  }
}
