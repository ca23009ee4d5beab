package io.nasbook.kernel.session;

import io.nasbook.kernel.engine.Cell;
import io.nasbook.kernel.engine.Engine;
import io.nasbook.kernel.magic.CellParser;
import io.nasbook.kernel.magic.MagicCall;
import io.nasbook.kernel.magic.MagicContext;
import io.nasbook.kernel.magic.MagicEntry;
import io.nasbook.kernel.magic.MagicTable;
import io.nasbook.kernel.magic.Outcome;
import io.nasbook.kernel.magic.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/** The scope of the notebook, as magics and programs in cells see it. */
final class Scope implements MagicContext {

  private final Engine engine;
  private final MagicTable magics;
  private volatile String label = "";

  Scope(Engine engine, MagicTable magics) {
    this.engine = engine;
    this.magics = magics;
  }

  /** A cell begins, whose name errors of code within it bear. */
  void begin(String cell) {
    label = cell;
  }

  @Override
  public Optional<Object> run(String code) throws Exception {
    Optional<Object> last = Optional.empty();
    for (Part part : CellParser.parse(code)) {
      last =
          switch (part) {
            case Part.Java java -> engine.evaluate(new Cell(label, java.source()));
            case Part.Magic magic -> call(magic.call()).value();
          };
    }
    return last;
  }

  Outcome call(MagicCall call) throws Exception {
    return magics.run(call, this);
  }

  void add(MagicEntry entry) {
    magics.add(entry);
  }

  @Override
  public void addToClasspath(List<Path> entries) {
    engine.addToClasspath(entries);
  }

  @Override
  public List<Path> classpath() {
    return engine.classpath();
  }

  @Override
  public List<Binding> bindings() {
    return engine.list(
        shell -> declared(shell).map(Scope::binding).flatMap(Optional::stream).toList());
  }

  @Override
  public void reset() {
    engine.list(
        shell -> {
          List<Snippet> all = declared(shell).toList();
          all.forEach(shell::drop);
          return all.size();
        });
  }

  private static Stream<Snippet> declared(JShell shell) {
    return shell
        .snippets()
        .filter(snippet -> shell.status(snippet).isActive())
        .filter(snippet -> binding(snippet).isPresent());
  }

  private static Optional<Binding> binding(Snippet snippet) {
    return switch (snippet) {
      case VarSnippet variable ->
          Optional.of(new Binding("variable", variable.name(), variable.typeName()));
      case MethodSnippet method ->
          Optional.of(new Binding("method", method.name(), method.signature()));
      case TypeDeclSnippet type -> Optional.of(new Binding("type", type.name(), kind(type)));
      default -> Optional.empty();
    };
  }

  private static String kind(TypeDeclSnippet type) {
    return type.subKind().name().toLowerCase(java.util.Locale.ROOT).replace("_subkind", "");
  }
}
