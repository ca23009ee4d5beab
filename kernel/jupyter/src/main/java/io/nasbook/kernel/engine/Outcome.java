package io.nasbook.kernel.engine;

import io.nasbook.display.MimeBundle;

/** What running a cell came to. */
public sealed interface Outcome {

  /** A result to show. */
  record Value(MimeBundle bundle) implements Outcome {}

  /** Nothing to show. */
  record Nothing() implements Outcome {}

  /** An error. */
  record Failed(CellError error) implements Outcome {}
}
