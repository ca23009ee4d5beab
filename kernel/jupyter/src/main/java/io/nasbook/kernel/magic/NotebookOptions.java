package io.nasbook.kernel.magic;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the environment asks of a kernel. Each variable has our name ({@code NASBOOK_...}) and those
 * of JJava and IJava; the first that is set counts.
 *
 * @param classpath more entries for the class path of the cells ({@code NASBOOK_CLASSPATH}, globs)
 * @param compilerOptions options for the compiler ({@code NASBOOK_COMPILER_OPTS})
 * @param startupCode code to run before the first cell: the files of {@code
 *     NASBOOK_STARTUP_SCRIPTS_PATH}, then {@code NASBOOK_STARTUP_SCRIPT}
 * @param timeout the longest that a cell may run ({@code NASBOOK_TIMEOUT}: milliseconds, or a
 *     number and a unit as in {@code 30 SECONDS}); empty for no limit
 * @param problems a sentence for each thing that was asked and cannot be had
 */
public record NotebookOptions(
    List<Path> classpath,
    List<String> compilerOptions,
    List<String> startupCode,
    Optional<Duration> timeout,
    List<String> problems) {

  private static final List<String> PREFIXES = List.of("NASBOOK_", "JJAVA_", "IJAVA_");
  private static final Pattern DURATION = Pattern.compile("(-?\\d{1,12})\\s*([A-Za-z]*)");

  /**
   * Reads the options.
   *
   * @param environment the environment variables
   * @param directory where relative paths begin
   * @return the options; what cannot be had is left out and told in {@link #problems}
   */
  public static NotebookOptions read(Map<String, String> environment, Path directory) {
    List<String> problems = new ArrayList<>();
    List<Path> classpath = paths(value(environment, "CLASSPATH"), directory, problems);
    List<Path> scripts = paths(value(environment, "STARTUP_SCRIPTS_PATH"), directory, problems);
    Optional<String> script = value(environment, "STARTUP_SCRIPT");
    Stream<String> files = scripts.stream().flatMap(file -> text(file, problems).stream());
    return new NotebookOptions(
        classpath,
        value(environment, "COMPILER_OPTS").map(Arguments::split).orElse(List.of()),
        Stream.concat(files, script.stream()).toList(),
        value(environment, "TIMEOUT").flatMap(text -> duration(text, problems)),
        problems);
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return PREFIXES.stream()
        .map(prefix -> environment.getOrDefault(prefix + name, ""))
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static List<Path> paths(Optional<String> list, Path directory, List<String> problems) {
    List<Path> found = new ArrayList<>();
    String separator = Pattern.quote(System.getProperty("path.separator"));
    for (String glob : list.map(text -> text.split(separator)).orElse(new String[0])) {
      List<Path> matches = glob.isBlank() ? List.of() : Globs.find(glob.strip(), directory);
      if (matches.isEmpty() && !glob.isBlank()) {
        problems.add("nothing is at " + glob.strip() + ", which the environment names");
      }
      found.addAll(matches);
    }
    return List.copyOf(found);
  }

  private static Optional<String> text(Path file, List<String> problems) {
    try {
      return Optional.of(FileMagics.read(file));
    } catch (MagicException unreadable) {
      problems.add(unreadable.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<Duration> duration(String text, List<String> problems) {
    Matcher matcher = DURATION.matcher(text.strip());
    Optional<TimeUnit> unit = matcher.matches() ? unit(matcher.group(2)) : Optional.empty();
    if (unit.isEmpty()) {
      problems.add("the timeout must be like 500 or 30 SECONDS, but was " + text);
      return Optional.empty();
    }
    long amount = Long.parseLong(matcher.group(1));
    return amount < 1
        ? Optional.empty()
        : Optional.of(Duration.of(amount, unit.get().toChronoUnit()));
  }

  private static Optional<TimeUnit> unit(String name) {
    String wanted = name.isEmpty() ? "MILLISECONDS" : name.toUpperCase(Locale.ROOT);
    return Arrays.stream(TimeUnit.values()).filter(u -> u.name().equals(wanted)).findFirst();
  }
}
