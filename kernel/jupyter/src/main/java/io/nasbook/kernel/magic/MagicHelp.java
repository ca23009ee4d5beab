package io.nasbook.kernel.magic;

import io.nasbook.kernel.maven.LocalCoordinates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Completion and inspection of magics, of the coordinates and paths in their arguments, and of
 * paths in string literals.
 *
 * @param table the magics of the session
 * @param surroundings where paths begin
 */
public record MagicHelp(MagicTable table, Surroundings surroundings) {

  private static final Pattern NAME = Pattern.compile("(?:^|=)[ \\t]*(%%?)([\\w.-]*)$");
  private static final Pattern CALL = Pattern.compile("^[ \\t]*(%%?)([A-Za-z_][\\w.-]*)[ \\t].*$");
  private static final Set<String> PATHS =
      Set.of("jars", "addJars", "classpath", "load", "cd", "writefile", "file", "loadFromPOM");
  private static final Set<String> MAVEN =
      Set.of("maven", "addMavenDependency", "addMavenDependencies");

  /**
   * What can replace a stretch of a cell.
   *
   * @param start where the stretch begins, in chars
   * @param end where it ends
   * @param matches the replacements
   */
  public record Completion(int start, int end, List<String> matches) {}

  /**
   * Completes a magic's name or a path.
   *
   * @param code the cell
   * @param cursor the position in it, in chars
   * @return the completion; empty where Java is to be completed
   */
  public Optional<Completion> complete(String code, int cursor) {
    String line = code.substring(code.lastIndexOf('\n', cursor - 1) + 1, cursor);
    Matcher name = NAME.matcher(line);
    if (name.find() && outsideLiterals(code, cursor)) {
      boolean first = code.substring(0, cursor - line.length()).isBlank();
      return Optional.of(names(name, cursor, first));
    }
    Matcher call = CALL.matcher(line);
    if (call.matches() && PATHS.contains(call.group(2))) {
      return Optional.of(paths(lastWord(line), cursor));
    }
    if (call.matches() && MAVEN.contains(call.group(2))) {
      return Optional.of(coordinates(lastWord(line), cursor));
    }
    return stringBefore(code, cursor)
        .filter(path -> path.indexOf('/') >= 0)
        .map(path -> paths(path, cursor))
        .filter(completion -> !completion.matches().isEmpty());
  }

  /**
   * The help of the magic at a place.
   *
   * @param code the cell
   * @param cursor the position in it, in chars
   * @return one line; empty if there is no magic at that place
   */
  public Optional<String> inspect(String code, int cursor) {
    int start = code.lastIndexOf('\n', cursor - 1) + 1;
    int end = code.indexOf('\n', start);
    String line = code.substring(start, end < 0 ? code.length() : end);
    Matcher magic = Pattern.compile("(?:^|=)[ \\t]*(%%?)([A-Za-z_][\\w.-]*)").matcher(line);
    return magic.find() && cursor - start <= magic.end() && outsideLiterals(code, start)
        ? table.find(magic.group(2), magic.group(1).length() == 2).map(MagicEntry::line)
        : Optional.empty();
  }

  private Completion names(Matcher name, int cursor, boolean firstLine) {
    String prefix = name.group(2);
    boolean line = name.group(1).length() == 1;
    Stream<String> lines = line ? signs("%", prefix) : Stream.empty();
    Stream<String> cells = firstLine && name.start(1) == 0 ? signs("%%", prefix) : Stream.empty();
    int start = cursor - prefix.length() - name.group(1).length();
    return new Completion(start, cursor, Stream.concat(lines, cells).toList());
  }

  private Stream<String> signs(String sign, String prefix) {
    return table.all().stream()
        .filter(entry -> entry.form().allows(sign.length() == 2))
        .flatMap(entry -> entry.names().stream())
        .filter(name -> name.startsWith(prefix))
        .distinct()
        .sorted()
        .map(name -> sign + name);
  }

  /** Walks one character too far: a literal or comment that is open swallows it. */
  private static boolean outsideLiterals(String code, int cursor) {
    JavaText text = new JavaText(code.substring(0, cursor) + " ");
    while (text.at() < cursor) {
      text.step();
    }
    return text.at() == cursor;
  }

  private static String lastWord(String line) {
    return line.substring(Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t')) + 1);
  }

  /** The text of the string literal that is open at a place. */
  private static Optional<String> stringBefore(String code, int cursor) {
    JavaText text = new JavaText(code.substring(0, cursor));
    int start = 0;
    while (!text.ended()) {
      start = text.at();
      text.step();
    }
    boolean open = start < cursor && code.charAt(start) == '"' && cursor - start > 1;
    String literal = open ? code.substring(start + 1, cursor) : "";
    return literal.isEmpty() || literal.contains("\"") || literal.contains("\n")
        ? Optional.empty()
        : Optional.of(literal);
  }

  private static Completion coordinates(String typed, int cursor) {
    return new Completion(
        cursor - typed.length(), cursor, LocalCoordinates.ofUser().complete(typed));
  }

  private Completion paths(String typed, int cursor) {
    String name = typed.substring(typed.lastIndexOf('/') + 1);
    String folder = typed.substring(0, typed.length() - name.length());
    List<String> matches =
        Globs.find(folder + "*", surroundings.directory()).stream()
            .filter(path -> path.getFileName().toString().startsWith(name))
            .filter(path -> !name.isEmpty() || !path.getFileName().toString().startsWith("."))
            .map(path -> path.getFileName() + (path.toFile().isDirectory() ? "/" : ""))
            .toList();
    return new Completion(cursor - name.length(), cursor, matches);
  }
}
