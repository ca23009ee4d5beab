package io.nasbook.net.table;

import io.nasbook.data.draw.Dice;
import io.nasbook.mcunet.Arch;
import io.nasbook.mcunet.McuNetOptions;
import io.nasbook.mcunet.McuNetSpace;
import java.util.List;

/**
 * Which architectures a table has: a function of seed and row, so that machines can share the rows.
 * Each resolution has a block of rows, in which every width comes equally often.
 *
 * @param seed decides all architectures
 * @param count rows of the whole table
 */
public record TableRows(long seed, int count) {
  private static final McuNetOptions OPTIONS = McuNetOptions.lab();

  /** Checks the count. */
  public TableRows {
    if (count < OPTIONS.resolutions().size()) {
      throw new IllegalArgumentException(
          "a table needs a row for each of the resolutions %s, but was to have %d"
              .formatted(OPTIONS.resolutions(), count));
    }
  }

  /**
   * The architecture of a row.
   *
   * @param row 0 to {@code count - 1}
   * @return any architecture of the lab's space
   */
  public Arch arch(int row) {
    if (row < 0 || row >= count) {
      throw new IllegalArgumentException(
          "the table has the rows 0 to %d, but %d was asked for".formatted(count - 1, row));
    }
    List<Integer> sides = OPTIONS.resolutions();
    int side = sides.get((int) ((long) row * sides.size() / count));
    int width = OPTIONS.widths().get(row % OPTIONS.widths().size());
    return McuNetSpace.of(OPTIONS.withResolutions(side).withWidths(width))
        .sample(Dice.of(seed, row))
        .canonical();
  }
}
