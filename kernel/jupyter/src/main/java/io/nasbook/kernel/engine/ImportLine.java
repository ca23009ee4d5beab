package io.nasbook.kernel.engine;

import java.lang.reflect.Member;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jshell.ImportSnippet;

/**
 * An import.
 *
 * @param text the line of Java, with its semicolon
 */
record ImportLine(String text) {

  /** An import that JShell knows. */
  static ImportLine of(ImportSnippet snippet) {
    String source = snippet.source().strip();
    return new ImportLine(source.endsWith(";") ? source : source + ";");
  }

  boolean isStatic() {
    return text.matches("import\\s+static\\s.*");
  }

  boolean isOnDemand() {
    return text.matches(".*\\.\\s*\\*\\s*;");
  }

  /** Whether it imports one type, by its name. */
  boolean bringsOneType() {
    return !isStatic() && !isOnDemand();
  }

  /** What is imported, without the star. */
  String path() {
    return text.replaceFirst("^import\\s+(static\\s+)?", "")
        .replaceFirst("(\\.\\s*\\*)?\\s*;$", "");
  }

  /** The simple name of what a single import brings. */
  String name() {
    return path().substring(path().lastIndexOf('.') + 1);
  }

  /** Whether it imports a whole package and that has a type of this name. */
  boolean bringsTypeOnDemand(String name, ClassLoader loader) {
    String folder = path().replace('.', '/');
    return isOnDemand()
        && !isStatic()
        && Stream.of("/", "$").anyMatch(s -> exists(folder + s + name + ".class", loader));
  }

  /** Whether a name may mean what this imports. */
  boolean brings(String name, ClassLoader loader) {
    if (!isOnDemand()) {
      return path().endsWith("." + name);
    }
    return isStatic() ? hasMember(name, loader) : bringsTypeOnDemand(name, loader);
  }

  /**
   * Whether words are likely to mean what this imports: only names that are written as those of
   * types are looked for among them, which takes a look into every jar.
   */
  boolean isLikelyFor(Set<String> words, ClassLoader loader) {
    boolean types = isOnDemand() && !isStatic();
    return words.stream()
        .filter(word -> !types || Character.isUpperCase(word.charAt(0)))
        .anyMatch(word -> brings(word, loader));
  }

  private boolean hasMember(String name, ClassLoader loader) {
    try {
      Class<?> type = Class.forName(path(), false, loader);
      Stream<Member> members = Stream.of(type.getMethods(), type.getFields()).flatMap(Stream::of);
      return members.anyMatch(member -> member.getName().equals(name))
          || Stream.of(type.getClasses()).anyMatch(t -> t.getSimpleName().equals(name));
    } catch (ClassNotFoundException | LinkageError unknown) {
      return true;
    }
  }

  private static boolean exists(String resource, ClassLoader loader) {
    return loader.getResource(resource) != null;
  }
}
