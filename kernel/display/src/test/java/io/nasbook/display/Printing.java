package io.nasbook.display;

/** Displays as outside a notebook, on what {@code System.out} is now. */
public final class Printing {
  private Printing() {}

  /** Connects the display functions to the terminal. */
  public static void attach() {
    Display.attach(new Terminal(System.out), Renderers.of(Printing.class.getClassLoader()));
  }
}
