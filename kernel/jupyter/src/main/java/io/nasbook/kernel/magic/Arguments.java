package io.nasbook.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Arguments of a magic: split at spaces and tabs. Double quotes hold spaces together, wherever they
 * begin, and know {@code \"} and {@code \\}; single quotes do so at the start of an argument and
 * know no escapes. Elsewhere a backslash is a backslash, as in a Windows path.
 */
final class Arguments {

  private static final int NONE = -1;

  private final String text;
  private final List<String> found = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private boolean started;
  private int quote = NONE;

  private Arguments(String text) {
    this.text = text;
  }

  static List<String> split(String text) {
    return new Arguments(text).split();
  }

  /** The text from which {@link #split} gets these arguments back. */
  static String join(List<String> args) {
    return args.stream().map(Arguments::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String arg) {
    boolean plain = arg.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'');
    return plain && !arg.isEmpty()
        ? arg
        : '"' + arg.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private List<String> split() {
    for (int i = 0; i < text.length(); i++) {
      if (escapes(i)) {
        current.append(text.charAt(++i));
      } else {
        take(text.charAt(i));
      }
    }
    finish();
    return List.copyOf(found);
  }

  private boolean escapes(int i) {
    return quote == '"'
        && text.charAt(i) == '\\'
        && i + 1 < text.length()
        && "\"\\".indexOf(text.charAt(i + 1)) >= 0;
  }

  private void take(char c) {
    if (c == quote) {
      quote = NONE;
    } else if (quote == NONE && (c == '"' || c == '\'' && !started)) {
      quote = c;
      started = true;
    } else if (quote == NONE && Character.isWhitespace(c)) {
      finish();
    } else {
      started = true;
      current.append(c);
    }
  }

  private void finish() {
    if (started) {
      found.add(current.toString());
    }
    current.setLength(0);
    started = false;
  }
}
