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
 * @param images how many images each row is measured on
 */
record TableArguments(Path supernet, Path file, TableRun.Range range, int images) {
  /** Rows of the whole table. */
  static final int ROWS = 3_000;

  private static final int IMAGES = 1_000;
  private static final String OPTION = "--images";

  /** Checks the number of images. */
  TableArguments {
    if (images < 1) {
      throw new IllegalArgumentException("a row needs at least one image to be measured on");
    }
  }

  /** Empty where the words make no sense. */
  static Optional<TableArguments> parse(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    int images = IMAGES;
    int option = rest.indexOf(OPTION);
    if (option >= 0 && option + 1 < rest.size()) {
      images = Command.number(rest.remove(option + 1));
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
            Path.of(rest.get(0)), Path.of(rest.get(1)), new TableRun.Range(from, to), images));
  }
}
