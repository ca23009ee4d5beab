package io.nasbook.kernel.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * The declaration of one variable.
 *
 * @param type its type, as written but for blanks and comments; {@code var} where it is inferred
 * @param name its name
 * @param initialised whether a value follows
 */
public record Declarator(String type, String name, boolean initialised) {

  private static final Set<String> NO_TYPES =
      Set.of("final", "static", "public", "private", "protected", "volatile", "transient");

  /** Reads a piece that declares variables; empty where it has modifiers or declares several. */
  public static Optional<Declarator> of(String piece) {
    var scan = new Scan(Lexer.tokens(piece));
    int name = scan.pastType(0);
    boolean simple = name > 0 && scan.isName(name) && !scan.isAny(0, NO_TYPES);
    boolean initialised = scan.is(name + 1, "=");
    boolean ends = name + 1 >= scan.size() || scan.is(name + 1, ";");
    if (!simple || !(initialised ? isOne(scan, name + 2) : ends)) {
      return Optional.empty();
    }
    return Optional.of(
        new Declarator(text(scan.tokens().subList(0, name)), scan.text(name), initialised));
  }

  /** Whether the type is that of the value. */
  public boolean isInferred() {
    return type.equals("var");
  }

  /** Whether no other variable follows; a comma may also stand between type arguments. */
  private static boolean isOne(Scan scan, int from) {
    for (int i = from; i < scan.size(); i = scan.pastClose(i)) {
      boolean named = scan.is(i, ",") && SourceVersion.isName(scan.text(i + 1));
      if (named && (i + 2 >= scan.size() || scan.isAny(i + 2, Set.of("=", ",", ";", "[")))) {
        return false;
      }
    }
    return true;
  }

  private static String text(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
