package io.nasbook.kernel.helping;

import io.nasbook.kernel.engine.Engine;
import io.nasbook.kernel.source.Lexer;
import io.nasbook.kernel.source.Piece;
import io.nasbook.kernel.source.Splitter;
import io.nasbook.kernel.source.Token;
import java.util.List;
import java.util.Map;
import jdk.jshell.SourceCodeAnalysis;

/** Whether a cell can be run as it is. */
public final class Completeness {

  private Completeness() {}

  /** The content of an is_complete_reply. */
  public static Map<String, Object> of(Engine engine, String code) {
    List<Token> tokens = Lexer.tokens(code);
    if (tokens.stream().anyMatch(token -> token.kind() == Token.Kind.UNCLOSED)) {
      return incomplete(tokens);
    }
    List<Piece> pieces = Splitter.split(code);
    if (pieces.isEmpty()) {
      return Map.of("status", "complete");
    }
    String last = pieces.getLast().in(code);
    SourceCodeAnalysis.Completeness found =
        engine.ask("", analysis -> analysis.analyzeCompletion(last).completeness());
    return switch (found) {
      case COMPLETE, COMPLETE_WITH_SEMI, EMPTY -> parsed(code, pieces);
      case CONSIDERED_INCOMPLETE ->
          pieces.getLast().closed() ? parsed(code, pieces) : incomplete(tokens);
      case DEFINITELY_INCOMPLETE -> incomplete(tokens);
      case UNKNOWN -> Map.of("status", "invalid");
    };
  }

  private static Map<String, Object> parsed(String code, List<Piece> pieces) {
    return Map.of("status", Syntax.isRight(code, pieces) ? "complete" : "invalid");
  }

  private static Map<String, Object> incomplete(List<Token> tokens) {
    long open = tokens.stream().filter(t -> t.text().equals("{")).count();
    long closed = tokens.stream().filter(t -> t.text().equals("}")).count();
    String indent = "  ".repeat((int) Math.max(0, open - closed));
    return Map.of("status", "incomplete", "indent", indent);
  }
}
