package io.nasbook.display;

/** Where displayed values go: a notebook's front end, or a terminal. */
public interface FrontEnd {

  /**
   * Shows a value as a display of its own.
   *
   * @param id the name under which the display can be updated
   * @param bundle its representations
   */
  void show(String id, MimeBundle bundle);

  /**
   * Changes every display of an id, wherever it is shown.
   *
   * @param id the name given when it was first shown
   * @param bundle its new representations
   */
  void update(String id, MimeBundle bundle);

  /**
   * Clears the output of the running cell.
   *
   * @param wait whether to wait until there is new output, which avoids flicker
   */
  void clear(boolean wait);
}
