package io.nasbook.kernel.magic;

import io.nasbook.display.Display;
import io.nasbook.display.MimeBundle;

/** The magics that show the text of a cell as something else than Java. */
final class ShowMagics {

  private ShowMagics() {}

  static Magic as(String mime) {
    return (call, context) -> {
      String text = call.body().orElse("");
      Display.display(MimeBundle.of(mime, text).with(MimeBundle.TEXT, text));
      return Outcome.NONE;
    };
  }
}
