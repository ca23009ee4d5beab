package io.nasbook.kernel.engine;

import io.nasbook.kernel.source.Lexer;
import io.nasbook.kernel.source.Piece;
import io.nasbook.kernel.source.Piece.Kind;
import io.nasbook.kernel.source.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The declarations that are made before a cell's statements run: imports, then types and methods,
 * each after those that it mentions, so that a name may be used above its declaration.
 */
final class Hoisting {

  private record Declared(Piece piece, Set<String> words) {}

  private final List<Declared> all;
  private final Set<Declared> done = new LinkedHashSet<>();
  private final Set<Declared> begun = new HashSet<>();

  private Hoisting(List<Declared> all) {
    this.all = all;
  }

  static List<Piece> order(String code, List<Piece> pieces) {
    List<Piece> result = new ArrayList<>();
    pieces.stream().filter(p -> p.kind() == Kind.IMPORT).forEach(result::add);
    List<Declared> declared =
        pieces.stream()
            .filter(p -> p.kind() == Kind.TYPE || p.kind() == Kind.METHOD)
            .map(p -> new Declared(p, words(p.in(code))))
            .toList();
    var hoisting = new Hoisting(declared);
    declared.forEach(hoisting::visit);
    hoisting.done.forEach(each -> result.add(each.piece()));
    return result;
  }

  /** A piece comes after every other whose declared name it mentions, cycles left as they are. */
  private void visit(Declared one) {
    if (begun.add(one)) {
      all.stream().filter(other -> other != one && mentions(one, other)).forEach(this::visit);
      done.add(one);
    }
  }

  private static boolean mentions(Declared one, Declared other) {
    return one.words().contains(other.piece().name());
  }

  /** The words of a piece but for those it permits: a sealed type comes before its subtypes. */
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    boolean permits = false;
    for (Token token : Lexer.tokens(text)) {
      permits = !token.text().equals("{") && (permits || token.text().equals("permits"));
      if (token.kind() == Token.Kind.WORD && !permits) {
        words.add(token.text());
      }
    }
    return words;
  }
}
