package io.nasbook.kernel.helping;

import com.sun.source.util.JavacTask;
import io.nasbook.kernel.source.Piece;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Whether the parser takes what a cell says; nothing is looked up. */
final class Syntax {

  private Syntax() {}

  static boolean isRight(String code, List<Piece> pieces) {
    String imports = join(code, pieces, true);
    String others = join(code, pieces, false);
    return parses(imports + "class Cell {" + others + "}");
  }

  private static String join(String code, List<Piece> pieces, boolean imports) {
    return pieces.stream()
        .filter(piece -> (piece.kind() == Piece.Kind.IMPORT) == imports)
        .map(piece -> member(piece, piece.in(code)))
        .collect(Collectors.joining("\n"));
  }

  /** A piece where the grammar of a class wants it; a line may end in a comment. */
  private static String member(Piece piece, String text) {
    String closed = piece.closed() ? text : text + "\n;";
    return switch (piece.kind()) {
      case PACKAGE -> "";
      case IMPORT, TYPE, METHOD -> closed;
      case VARIABLE, STATEMENT, ACTION -> "{" + closed + "\n}";
      case EXPRESSION -> "Object value = " + closed;
    };
  }

  private static boolean parses(String text) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var problems = new DiagnosticCollector<JavaFileObject>();
    var task =
        (JavacTask) compiler.getTask(null, null, problems, null, null, List.of(source(text)));
    try {
      task.parse();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return problems.getDiagnostics().stream()
        .noneMatch(problem -> problem.getKind() == Diagnostic.Kind.ERROR);
  }

  static JavaFileObject source(String text) {
    return new SimpleJavaFileObject(URI.create("string:///Cell.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
