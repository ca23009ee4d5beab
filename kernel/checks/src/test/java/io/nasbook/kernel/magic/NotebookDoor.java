package io.nasbook.kernel.magic;

import java.nio.file.Path;
import java.util.List;

/** Lets the hostile suite read a notebook as {@code %load} does. */
public final class NotebookDoor {
  private NotebookDoor() {}

  /** The code cells of a notebook. */
  public static List<String> code(Path file) {
    return NotebookCells.code(file, FileMagics.read(file));
  }
}
