package io.nasbook.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a cell into Java and magics.
 *
 * <p>A line magic ({@code %name}) stands at the start of a line, where a statement can begin, or
 * behind an equals sign; never inside a string, a text block or a comment, and never where {@code
 * %} is the remainder operator. Between braces and behind an equals sign it becomes a call of
 * {@code lineMagic}. A cell magic ({@code %%name}) is the first line of its cell and takes the
 * rest.
 */
public final class CellParser {

  private static final Pattern CELL_MAGIC =
      Pattern.compile("\\A\\s*^[ \\t]*%%([A-Za-z_][\\w.-]*)([^\\n]*)\\n?", Pattern.MULTILINE);
  private static final Pattern LINE_MAGIC = Pattern.compile("[ \\t]*%([A-Za-z_][\\w.-]*)");
  private static final Pattern MAGIC_LINE =
      Pattern.compile("^[ \\t]*%%?[A-Za-z_][^\\n]*", Pattern.MULTILINE);
  private static final String CALL = "io.nasbook.display.Kernel.lineMagic(";

  private final String source;
  private final JavaText text;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder java = new StringBuilder();
  private int copied;

  private CellParser(String source) {
    this.source = source;
    this.text = new JavaText(source);
  }

  /**
   * Splits a cell.
   *
   * @param source the cell
   * @return its parts in order; a cell without magics is one part, unchanged
   */
  public static List<Part> parse(String source) {
    String unix = source.indexOf('\r') < 0 ? source : source.replace("\r\n", "\n");
    return cellMagic(unix)
        .<List<Part>>map(call -> List.of(new Part.Magic(call)))
        .orElseGet(() -> unix.indexOf('%') < 0 ? List.of(new Part.Java(source)) : split(unix));
  }

  /**
   * Whether a cell says anything to its kernel.
   *
   * @param source the cell
   * @return whether there is a magic in it
   */
  public static boolean hasMagic(String source) {
    return !parse(source).equals(List.of(new Part.Java(source)));
  }

  /**
   * A cell with blanks where its magics are, for tools that know Java only.
   *
   * @param source the cell
   * @return text of the same length; the body of a cell magic that is called on code is kept
   */
  public static String blanked(String source) {
    StringBuilder text = new StringBuilder(source);
    Matcher matcher = MAGIC_LINE.matcher(source);
    while (hasMagic(source) && matcher.find()) {
      text.replace(matcher.start(), matcher.end(), " ".repeat(matcher.end() - matcher.start()));
    }
    return text.toString();
  }

  private static Optional<MagicCall> cellMagic(String source) {
    Matcher matcher = CELL_MAGIC.matcher(source);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String body = source.substring(matcher.end());
    int line = lines(source, matcher.start(1));
    return Optional.of(
        new MagicCall(matcher.group(1), matcher.group(2).strip(), Optional.of(body), line));
  }

  private static List<Part> split(String source) {
    return new CellParser(source).split();
  }

  private List<Part> split() {
    boolean lineStart = true;
    while (!text.ended()) {
      Optional<Matcher> magic = magicHere(lineStart);
      if (magic.isPresent()) {
        take(magic.get());
        lineStart = false;
      } else {
        char c = source.charAt(text.at());
        text.step();
        lineStart = c == '\n';
      }
    }
    java.append(source, copied, source.length());
    if (parts.isEmpty() || !java.toString().isBlank()) {
      parts.add(new Part.Java(java.toString()));
    }
    return List.copyOf(parts);
  }

  private Optional<Matcher> magicHere(boolean lineStart) {
    boolean possible = lineStart && text.startsStatement() || text.followsEquals();
    if (!possible) {
      return Optional.empty();
    }
    Matcher matcher = LINE_MAGIC.matcher(source).region(text.at(), source.length());
    return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
  }

  private void take(Matcher matcher) {
    int end = text.endOfLine(matcher.end());
    String name = matcher.group(1);
    String rest = source.substring(matcher.end(), end).strip();
    java.append(source, copied, text.at());
    if (text.followsEquals() || text.depth() > 0) {
      String args = rest.endsWith(";") ? rest.substring(0, rest.length() - 1).strip() : rest;
      java.append(' ').append(CALL).append(quoted(name)).append(", ").append(quoted(args));
      java.append(");");
    } else {
      part(new MagicCall(name, rest, Optional.empty(), lines(source, text.at())));
    }
    copied = end;
    text.skipTo(end);
  }

  private void part(MagicCall call) {
    if (!java.toString().isBlank()) {
      parts.add(new Part.Java(java.toString()));
    }
    parts.add(new Part.Magic(call));
    java.setLength(0);
    java.append("\n".repeat(call.line()));
  }

  private static int lines(String source, int end) {
    return (int) source.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
