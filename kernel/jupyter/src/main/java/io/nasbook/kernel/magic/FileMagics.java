package io.nasbook.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The magics that run and write files of code. */
final class FileMagics {

  private static final List<String> EXTENSIONS = List.of("", ".jshell", ".jsh", ".java", ".ipynb");

  private final Surroundings surroundings;

  FileMagics(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs a file of Java or the code cells of a notebook, here and now. */
  Outcome load(MagicCall call, MagicContext context) throws Exception {
    Path file = file(call);
    String text = read(file);
    List<String> cells =
        file.toString().endsWith(".ipynb") ? NotebookCells.code(file, text) : List.of(text);
    for (String cell : cells) {
      context.run(cell);
    }
    return Outcome.NONE;
  }

  /** Writes the body of a cell to a file. */
  Outcome write(MagicCall call, MagicContext context) {
    Path file = surroundings.directory().resolve(argument(call));
    try {
      Files.writeString(file, call.body().orElse(""));
    } catch (IOException failed) {
      throw new MagicException("cannot write " + file + ": " + failed.getMessage(), failed);
    }
    System.out.println("wrote " + file);
    return Outcome.NONE;
  }

  private Path file(MagicCall call) {
    String name = argument(call);
    return EXTENSIONS.stream()
        .flatMap(extension -> Stream.of(surroundings.directory().resolve(name + extension)))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> missing(name));
  }

  private MagicException missing(String name) {
    return new MagicException(
        "there is no file %s in %s, nor with .jshell, .jsh, .java or .ipynb behind its name"
            .formatted(name, surroundings.directory()));
  }

  private static String argument(MagicCall call) {
    if (call.args().size() != 1) {
      throw new MagicException(call.sign() + " needs one file name, but got " + call.args().size());
    }
    return call.args().getFirst();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new MagicException("cannot read " + file + ": " + unreadable.getMessage(), unreadable);
    }
  }
}
