package io.nasbook.kernel.magic;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A call of a magic, as it stands in a cell.
 *
 * @param name its name, without percent signs
 * @param text what follows the name on its line, trimmed
 * @param body the rest of the cell, for a cell magic ({@code %%name}); empty for a line magic
 * @param line how many lines of the cell come before it
 */
public record MagicCall(String name, String text, Optional<String> body, int line) {

  /** Checks that nothing is null. */
  public MagicCall {
    Objects.requireNonNull(name);
    Objects.requireNonNull(text);
    Objects.requireNonNull(body);
  }

  /**
   * A call that a program makes, with arguments that need no quoting.
   *
   * @param name the magic's name
   * @param args its arguments
   * @param body the body, for a cell magic
   * @return the call
   */
  public static MagicCall of(String name, List<String> args, Optional<String> body) {
    return new MagicCall(name, Arguments.join(args), body, 0);
  }

  /**
   * The arguments, split at spaces, with quotes resolved.
   *
   * @return the arguments
   */
  public List<String> args() {
    return Arguments.split(text);
  }

  /**
   * The code that the call applies to: the body, or else the text of the line; empty lines before
   * it keep the line numbers of the cell.
   *
   * @return Java with magics
   */
  public String code() {
    return "\n".repeat(line) + body.map(java -> "\n" + java).orElse(text);
  }

  /**
   * The call with percent signs, for messages.
   *
   * @return for instance {@code %%time}
   */
  public String sign() {
    return (body.isPresent() ? "%%" : "%") + name;
  }
}
