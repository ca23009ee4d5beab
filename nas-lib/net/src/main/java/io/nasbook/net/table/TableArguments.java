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
 * @param images the images that each row is measured on
 */
record TableArguments(Path supernet, Path file, Range range, Range images) {
  /** Rows of the whole table. */
  static final int ROWS = 3_000;

  private static final Range IMAGES = new Range(0, 1_000);
  private static final String OPTION = "--images";

  /** Empty where the words make no sense. */
  static Optional<TableArguments> parse(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    Range images = IMAGES;
    int option = rest.indexOf(OPTION);
    if (option >= 0 && option + 1 < rest.size()) {
      images = images(rest.remove(option + 1));
      rest.remove(option);
    }
    boolean counts = rest.size() == 2 || rest.size() == 4;
    if (!counts || rest.stream().anyMatch(word -> word.startsWith("-"))) {
      return Optional.empty();
    }
    int from = rest.size() == 2 ? 0 : Command.number(rest.get(2));
    int to = rest.size() == 2 ? ROWS : Command.number(rest.get(3));
    return Optional.of(
        new TableArguments(
            Path.of(rest.get(0)), Path.of(rest.get(1)), new Range(from, to), images));
  }

  private static Range images(String word) {
    int dash = word.indexOf('-');
    return dash < 0
        ? new Range(0, Command.number(word))
        : new Range(
            Command.number(word.substring(0, dash)), Command.number(word.substring(dash + 1)));
  }
}
