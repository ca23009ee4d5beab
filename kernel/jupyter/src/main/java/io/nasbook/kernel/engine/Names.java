package io.nasbook.kernel.engine;

import io.nasbook.kernel.source.Token;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SourceCodeAnalysis;

/** The import lines by which a class sees the names that a notebook has declared. */
final class Names {

  private final JShell shell;
  private final SourceCodeAnalysis analysis;
  private final Collection<ImportLine> waiting;

  Names(JShell shell, SourceCodeAnalysis analysis, Collection<ImportLine> waiting) {
    this.waiting = waiting;
    this.shell = shell;
    this.analysis = analysis;
  }

  /** Imports for every import of the notebook and for those declared names that tokens mention. */
  String imports(Stream<Token> tokens) {
    Set<String> words = words(tokens);
    Set<String> lines = new LinkedHashSet<>();
    waiting.stream().map(ImportLine::text).forEach(lines::add);
    shell.imports().filter(this::isLive).map(Names::line).forEach(lines::add);
    Stream.of(shell.types(), shell.methods(), shell.variables())
        .flatMap(snippets -> snippets)
        .filter(snippet -> words.contains(name(snippet)) && isLive(snippet))
        .map(this::line)
        .forEach(lines::add);
    return String.join(" ", lines);
  }

  /** The names and keywords among tokens. */
  static Set<String> words(Stream<Token> tokens) {
    return tokens
        .filter(token -> token.kind() == Token.Kind.WORD)
        .map(Token::text)
        .collect(Collectors.toSet());
  }

  /** Whether an import of a whole package brings a type of this name. */
  boolean isImported(String name, ClassLoader loader) {
    return Stream.concat(waiting.stream(), shell.imports().map(Names::line).map(ImportLine::new))
        .anyMatch(line -> line.bringsTypeOnDemand(name, loader));
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

  private static String line(ImportSnippet snippet) {
    String source = snippet.source().strip();
    return source.endsWith(";") ? source : source + ";";
  }
}
