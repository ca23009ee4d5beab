package io.nasbook.file;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * What is wrong with a JSON text, in words for the person who has the file.
 *
 * @param what for example "it ends too early"
 * @param line where, from 1; 0 where that is not known
 */
public record JsonFault(String what, int line) {

  /**
   * The fault behind an exception.
   *
   * @param thrown by Jackson
   * @return its reason and line
   */
  public static JsonFault of(RuntimeException thrown) {
    return thrown instanceof JacksonException e
        ? new JsonFault(what(e), Math.max(0, line(e.getLocation())))
        : new JsonFault(Excerpt.of(thrown.getMessage()), 0);
  }

  private static int line(TokenStreamLocation location) {
    return location == null ? 0 : location.getLineNr();
  }

  private static String what(JacksonException e) {
    return switch (e) {
      case JacksonIOException unreadable -> "it cannot be read: " + unreadable.getOriginalMessage();
      case StreamConstraintsException large -> "it is nested too deep or has too long a word";
      case UnexpectedEndOfInputException cut -> "it ends too early";
      default -> own(e);
    };
  }

  /** What a record refused is said best by the record, then by Jackson's first words. */
  private static String own(JacksonException e) {
    if (e.getCause() instanceof IllegalArgumentException refusal) {
      return refusal.getMessage();
    }
    return e.getCause() instanceof NullPointerException
        ? "it has null where a value must be"
        : e.getOriginalMessage().replaceFirst("(?s)( \\(|; `|: enable|: was expecting|\\R).*", "");
  }

  @Override
  public String toString() {
    return line > 0 ? "%s, in line %d".formatted(what, line) : what;
  }
}
