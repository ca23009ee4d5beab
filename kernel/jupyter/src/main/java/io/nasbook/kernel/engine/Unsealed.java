package io.nasbook.kernel.engine;

import io.nasbook.kernel.source.Lexer;
import io.nasbook.kernel.source.Token;
import java.util.List;

/** The text of a sealed type without what seals it; positions stay as they are. */
final class Unsealed {

  private Unsealed() {}

  static boolean isSealed(String type) {
    return Lexer.tokens(type).stream()
        .takeWhile(token -> !token.text().equals("{"))
        .anyMatch(token -> token.text().equals("permits"));
  }

  static String of(String type) {
    var text = new StringBuilder(type);
    boolean permits = false;
    List<Token> header =
        Lexer.tokens(type).stream().takeWhile(token -> !token.text().equals("{")).toList();
    for (Token token : header) {
      permits |= token.text().equals("permits");
      if (permits || token.text().equals("sealed")) {
        text.replace(token.start(), token.end(), " ".repeat(token.text().length()));
      }
    }
    return text.toString();
  }
}
