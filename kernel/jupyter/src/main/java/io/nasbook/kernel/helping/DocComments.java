package io.nasbook.kernel.helping;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Parses Javadoc comments with the parser of javac, which wants a class below them. */
final class DocComments {

  private DocComments() {}

  /** The tree of a comment that comes without slashes and stars; empty where it cannot be read. */
  static Optional<DocCommentTree> parse(String comment) {
    String code = "/** " + comment.replace("*/", "*&#47;") + " */ class Commented {}";
    var task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    new DiagnosticCollector<JavaFileObject>(),
                    null,
                    null,
                    List.of(Syntax.source(code)));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      TreePath type = new TreePath(new TreePath(unit), unit.getTypeDecls().getFirst());
      return Optional.ofNullable(DocTrees.instance(task).getDocCommentTree(type));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
