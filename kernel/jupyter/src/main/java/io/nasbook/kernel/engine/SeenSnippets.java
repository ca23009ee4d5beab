package io.nasbook.kernel.engine;

import io.nasbook.kernel.jvm.Internals;
import io.nasbook.kernel.log.Log;
import io.nasbook.kernel.source.Lexer;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/**
 * JShell's snippets by their numbers, of which a declaration sees those that it mentions. JShell
 * imports every name of the notebook into each class that it makes, and javac reads the class files
 * of all types among them again in each of its passes.
 *
 * <p>That is no API, so JShell's list is replaced by reflection. Where that is not possible a
 * declaration sees everything.
 */
final class SeenSnippets extends AbstractList<Snippet> {

  private static final String UNICODE_ESCAPE = "\\u";
  private static final Predicate<Snippet> EVERYTHING = snippet -> true;

  private final List<Snippet> all;
  private final Map<?, ?> mentions;
  private Predicate<Snippet> seen = EVERYTHING;

  private SeenSnippets(List<Snippet> all, Map<?, ?> mentions) {
    this.all = all;
    this.mentions = mentions;
  }

  /** Takes the place of the list in JShell. */
  @SuppressWarnings("unchecked")
  static SeenSnippets in(JShell shell) {
    try {
      Object maps = Internals.read(shell, "maps");
      var list = (List<Snippet>) Internals.read(maps, "keyIndexToSnippet");
      var snippets = new SeenSnippets(list, (Map<?, ?>) Internals.read(maps, "dependencies"));
      Internals.write(maps, "keyIndexToSnippet", snippets);
      return snippets;
    } catch (ReflectiveOperationException | RuntimeException closed) {
      Log.line("a declaration imports the whole notebook: " + closed);
      return new SeenSnippets(List.of(), Map.of());
    }
  }

  /**
   * Lets JShell declare a type or method that sees what it mentions. Where something mentions it
   * already, JShell compiles that as well, which sees everything.
   *
   * @param name what is declared
   * @param source the declaration
   */
  List<SnippetEvent> declare(
      String name, String source, Function<String, List<SnippetEvent>> declaration) {
    if (mentions.containsKey(name) || source.contains(UNICODE_ESCAPE)) {
      return declaration.apply(source);
    }
    Set<String> words = Names.words(Lexer.tokens(source).stream());
    seen = snippet -> isMentioned(snippet, words);
    try {
      return declaration.apply(source);
    } finally {
      seen = EVERYTHING;
    }
  }

  private static boolean isMentioned(Snippet snippet, Set<String> words) {
    return switch (snippet) {
      case null -> false;
      case ImportSnippet any -> true;
      case PersistentSnippet named -> words.contains(named.name());
      default -> true;
    };
  }

  /** What JShell goes through to make the imports of a class, and for nothing else. */
  @Override
  public Iterator<Snippet> iterator() {
    return all.stream().filter(seen).iterator();
  }

  @Override
  public Snippet get(int number) {
    return all.get(number);
  }

  @Override
  public Snippet set(int number, Snippet snippet) {
    return all.set(number, snippet);
  }

  @Override
  public void add(int number, Snippet snippet) {
    all.add(number, snippet);
  }

  @Override
  public int size() {
    return all.size();
  }
}
