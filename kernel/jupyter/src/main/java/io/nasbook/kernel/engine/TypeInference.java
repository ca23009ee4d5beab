package io.nasbook.kernel.engine;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.nasbook.kernel.source.Declarator;
import io.nasbook.kernel.source.Lexer;
import io.nasbook.kernel.source.Piece;
import io.nasbook.kernel.source.Piece.Kind;
import io.nasbook.kernel.source.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the types of the variables of a cell that are declared with {@code var}, all in one pass of
 * the compiler: with them they are declared as others are, where JShell takes four passes for each.
 */
final class TypeInference {

  private static final String NAME = "Types";

  private final Workshop shop;
  private final String code;
  private final Map<Long, Piece> inferred = new HashMap<>();
  private final StringBuilder body = new StringBuilder();

  private TypeInference(Workshop shop, String code) {
    this.shop = shop;
    this.code = code;
  }

  /**
   * The types that can be named, by piece.
   *
   * @param code the text of the cell
   * @param pieces what the cell does, in order
   */
  static Map<Piece, InferredType> of(Workshop shop, String code, List<Piece> pieces) {
    List<Piece> variables = pieces.stream().filter(piece -> isInferred(piece, code)).toList();
    return variables.isEmpty()
        ? Map.of()
        : new TypeInference(shop, code)
            .find(pieces.subList(0, pieces.indexOf(variables.getLast()) + 1));
  }

  private static boolean isInferred(Piece piece, String code) {
    return piece.kind() == Kind.VARIABLE
        && Declarator.of(piece.in(code)).filter(Declarator::isInferred).isPresent();
  }

  private Map<Piece, InferredType> find(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (isInferred(piece, code)) {
        inferred.put((long) body.length(), piece);
      }
      body.append(Block.ignoring(piece, body.length()))
          .append(Block.statement(code, piece))
          .append('\n');
    }
    String text = code.substring(pieces.getFirst().start(), pieces.getLast().end());
    List<Token> tokens = Lexer.tokens(text);
    Map<Piece, InferredType> likely = analyze(shop.names().imports(tokens.stream()));
    return likely.size() == inferred.size() || shop.imports().isEmpty()
        ? likely
        : analyze(shop.names().allImports(tokens.stream()));
  }

  private Map<Piece, InferredType> analyze(String imports) {
    String head =
        "package %s; %s class %s { void types() throws Throwable {\n"
            .formatted(MemoryFiles.PACKAGE, imports, NAME);
    return shop.blocks()
        .analyze(
            MemoryFiles.PACKAGE + "." + NAME,
            head + body + "}}",
            (task, tree) -> types(task, tree, head.length()));
  }

  private Map<Piece, InferredType> types(JavacTask task, CompilationUnitTree tree, int bodyStart) {
    Trees trees = Trees.instance(task);
    Map<Piece, InferredType> result = new HashMap<>();
    variables(tree)
        .forEach(
            variable -> {
              long start = trees.getSourcePositions().getStartPosition(tree, variable);
              Piece piece = inferred.get(start - bodyStart);
              if (piece != null) {
                TreePath path = trees.getPath(tree, variable);
                named(trees.getElement(path).asType()).ifPresent(type -> result.put(piece, type));
              }
            });
    return result;
  }

  private static Stream<VariableTree> variables(CompilationUnitTree tree) {
    return tree.getTypeDecls().stream()
        .flatMap(type -> ((ClassTree) type).getMembers().stream())
        .filter(MethodTree.class::isInstance)
        .flatMap(method -> ((MethodTree) method).getBody().getStatements().stream())
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast);
  }

  private Optional<InferredType> named(TypeMirror type) {
    var full = new TypeText(element -> element.getQualifiedName().toString());
    var brief = new TypeText(shop.names()::brief);
    return full.visit(type)
        .flatMap(text -> brief.visit(type).map(name -> new InferredType(text, name)));
  }
}
