package io.nasbook.kernel.magic;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A parsed source file.
 *
 * @param path where it is
 * @param source its text
 * @param unit its tree
 * @param positions where the parts of the tree stand in the text
 */
record SourceFile(Path path, String source, CompilationUnitTree unit, SourcePositions positions) {

  static SourceFile parse(Path path, String source) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var options = List.of("-proc:none");
    var task =
        (JavacTask)
            compiler.getTask(null, null, error -> {}, options, null, List.of(object(source)));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      return new SourceFile(path, source, unit, Trees.instance(task).getSourcePositions());
    } catch (IOException impossible) {
      throw new MagicException("cannot parse " + path, impossible);
    }
  }

  private static JavaFileObject object(String source) {
    return new SimpleJavaFileObject(
        URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreErrors) {
        return source;
      }
    };
  }

  /** The type of a name, which may be qualified, wherever it is nested. */
  ClassTree type(String name, Predicate<Tree.Kind> kind) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return types().stream()
        .filter(type -> type.getSimpleName().contentEquals(simple) && kind.test(type.getKind()))
        .findFirst()
        .orElseThrow(() -> new MagicException(missing(simple)));
  }

  private String missing(String name) {
    List<String> names = types().stream().map(type -> type.getSimpleName().toString()).toList();
    return "there is no %s in %s, only %s".formatted(name, path, String.join(", ", names));
  }

  private List<ClassTree> types() {
    List<ClassTree> found = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void nothing) {
        found.add(type);
        return super.visitClass(type, nothing);
      }
    }.scan(unit, null);
    return found;
  }

  /** The text of a part with its Javadoc, moved to the left margin. */
  String text(Tree part) {
    int start = withJavadoc((int) positions.getStartPosition(unit, part));
    int line = source.lastIndexOf('\n', start - 1) + 1;
    boolean alone = source.substring(line, start).isBlank();
    int end = (int) positions.getEndPosition(unit, part);
    return source.substring(alone ? line : start, end).stripIndent().strip();
  }

  private int withJavadoc(int start) {
    String before = source.substring(0, start).stripTrailing();
    int comment = before.endsWith("*/") ? before.lastIndexOf("/*") : -1;
    return comment >= 0 && before.startsWith("/**", comment) ? comment : start;
  }
}
