package io.nasbook.net.table;

import io.nasbook.terminal.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on a command line.
 *
 * @param supernet file of its weights
 * @param file of the rows
 * @param range the rows to measure
 * @param each how many validation images a row is measured on
 * @param test the test images that every row is measured on instead
 */
record TableArguments(Path supernet, Path file, Range range, int each, Optional<Range> test) {
  /** Rows of the whole table. */
  static final int ROWS = 3_000;

  private static final int IMAGES = 500;

  /** Empty where the words make no sense. */
  static Optional<TableArguments> parse(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    int each = option("--images", rest).map(Command::number).orElse(IMAGES);
    Optional<Range> test = option("--test", rest).map(TableArguments::range);
    boolean counts = rest.size() == 2 || rest.size() == 4;
    if (!counts || rest.stream().anyMatch(word -> word.startsWith("-"))) {
      return Optional.empty();
    }
    int from = rest.size() == 2 ? 0 : Command.number(rest.get(2));
    int to = rest.size() == 2 ? ROWS : Command.number(rest.get(3));
    return Optional.of(
        new TableArguments(
            Path.of(rest.get(0)), Path.of(rest.get(1)), new Range(from, to), each, test));
  }

  /** Takes an option and its value out of the words. */
  private static Optional<String> option(String name, List<String> words) {
    int at = words.indexOf(name);
    if (at < 0 || at + 1 == words.size()) {
      return Optional.empty();
    }
    words.remove(at);
    return Optional.of(words.remove(at));
  }

  private static Range range(String word) {
    int dash = word.indexOf('-');
    return new Range(
        Command.number(word.substring(0, Math.max(0, dash))),
        Command.number(word.substring(dash + 1)));
  }
}
