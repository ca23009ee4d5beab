package io.nasbook.kernel.magic;

import java.util.List;
import java.util.Optional;

/**
 * The magics that list magics.
 *
 * @param table the magics of the session
 */
record ListMagics(MagicTable table) {

  /** Lists all, with a line of help each; with a name, the help of that one. */
  Outcome all(MagicCall call, MagicContext context) {
    if (call.args().isEmpty()) {
      return print(table.all());
    }
    String name = call.args().getFirst().replaceFirst("^%+", "");
    Optional<MagicEntry> entry = table.find(name, false).or(() -> table.find(name, true));
    return print(List.of(entry.orElseThrow(() -> new MagicException("there is no magic " + name))));
  }

  Outcome line(MagicCall call, MagicContext context) {
    return print(table.all().stream().filter(entry -> entry.form().allows(false)).toList());
  }

  Outcome cell(MagicCall call, MagicContext context) {
    return print(table.all().stream().filter(entry -> entry.form().allows(true)).toList());
  }

  private static Outcome print(List<MagicEntry> entries) {
    List<String> lines = entries.stream().map(MagicEntry::line).toList();
    lines.forEach(System.out::println);
    return Outcome.quiet(lines);
  }
}
