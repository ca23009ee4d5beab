package io.nasbook.kernel.engine;

import io.nasbook.kernel.source.Lexer;
import io.nasbook.kernel.source.Token;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;

/** The import lines by which a class sees the names that a notebook has declared. */
final class Names {

  private final JShell shell;
  private final SourceCodeAnalysis analysis;
  private final Collection<ImportLine> waiting;
  private final BlockVariables variables;
  private final ClassLoader loader;

  Names(
      JShell shell,
      SourceCodeAnalysis analysis,
      Collection<ImportLine> waiting,
      BlockVariables variables,
      ClassLoader loader) {
    this.loader = loader;
    this.variables = variables;
    this.waiting = waiting;
    this.shell = shell;
    this.analysis = analysis;
  }

  /**
   * Imports for every import of the notebook, for those start-up imports that tokens are likely to
   * need, and for those declared names that they mention.
   */
  String imports(Stream<Token> tokens) {
    Set<String> words = words(tokens);
    return imports(words, waiting.stream().filter(line -> line.isLikelyFor(words, loader)));
  }

  /** The same with all start-up imports. */
  String allImports(Stream<Token> tokens) {
    return imports(words(tokens), waiting.stream());
  }

  private String imports(Set<String> words, Stream<ImportLine> startUp) {
    Set<String> lines = new LinkedHashSet<>();
    startUp.map(ImportLine::text).forEach(lines::add);
    shell
        .imports()
        .filter(this::isLive)
        .map(ImportLine::of)
        .map(ImportLine::text)
        .forEach(lines::add);
    Stream<VarSnippet> known = shell.variables().filter(v -> !variables.has(v.name()));
    Stream.of(shell.types(), shell.methods(), known)
        .flatMap(snippets -> snippets)
        .filter(snippet -> words.contains(name(snippet)) && isLive(snippet))
        .map(this::line)
        .forEach(lines::add);
    variables.named(words).stream().map(BlockVariable::importLine).forEach(lines::add);
    return String.join(" ", lines);
  }

  /** The names and keywords among tokens. */
  static Set<String> words(Stream<Token> tokens) {
    return tokens
        .filter(token -> token.kind() == Token.Kind.WORD)
        .map(Token::text)
        .collect(Collectors.toSet());
  }

  private Stream<ImportLine> importLines() {
    return Stream.concat(waiting.stream(), shell.imports().map(ImportLine::of));
  }

  /** Whether an import of a whole package brings a type of this name. */
  boolean isImported(String name, ClassLoader loader) {
    return importLines().anyMatch(line -> line.bringsTypeOnDemand(name, loader));
  }

  /** The words of all types and methods of the notebook. */
  Set<String> mentioned() {
    return words(
        Stream.concat(shell.types(), shell.methods())
            .filter(snippet -> shell.status(snippet).isActive())
            .flatMap(snippet -> Lexer.tokens(snippet.source()).stream()));
  }

  /** What a class is called in the notebook, by its simple name where that means nothing else. */
  String brief(TypeElement type) {
    Element outermost = type;
    while (!(outermost.getEnclosingElement() instanceof PackageElement)) {
      outermost = outermost.getEnclosingElement();
    }
    String full = type.getQualifiedName().toString();
    String top = ((TypeElement) outermost).getQualifiedName().toString();
    String home = top.substring(0, Math.max(0, top.lastIndexOf('.')));
    if (home.equals(MemoryFiles.PACKAGE)) {
      return full.substring(top.length() + 1);
    }
    String simple = outermost.getSimpleName().toString();
    return isUnderstood(home, simple) ? simple + full.substring(top.length()) : full;
  }

  /** Whether the simple name of a class means it, and nothing else, in every cell. */
  private boolean isUnderstood(String packageName, String type) {
    List<ImportLine> bringing =
        importLines().filter(line -> !line.isStatic() && line.brings(type, loader)).toList();
    boolean its =
        bringing.stream()
            .allMatch(
                line -> line.path().equals(packageName + (line.isOnDemand() ? "" : "." + type)));
    return its && (packageName.equals("java.lang") || !bringing.isEmpty()) && !isType(type);
  }

  /** Whether the notebook declares a type of this name. */
  boolean isType(String name) {
    return shell.types().anyMatch(type -> type.name().equals(name) && isLive(type));
  }

  private boolean isLive(PersistentSnippet snippet) {
    Status status = shell.status(snippet);
    return status == Status.VALID || status == Status.RECOVERABLE_DEFINED;
  }

  private static String name(DeclarationSnippet snippet) {
    return snippet.name();
  }

  private String line(DeclarationSnippet snippet) {
    return "import static " + className(snippet) + "." + snippet.name() + ";";
  }

  String className(PersistentSnippet snippet) {
    return analysis.wrapper(snippet).fullClassName();
  }
}
