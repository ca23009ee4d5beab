package io.nasbook.display;

import java.io.PrintStream;

/** A front end that prints the plain text of what is displayed. */
record Terminal(PrintStream out) implements FrontEnd {

  @Override
  public void show(String id, MimeBundle bundle) {
    out.println(bundle.representation(MimeBundle.TEXT).orElse(bundle.data().keySet()));
  }

  @Override
  public void update(String id, MimeBundle bundle) {
    show(id, bundle);
  }

  @Override
  public void clear(boolean wait) {
    // What a terminal has printed stays.
  }
}
