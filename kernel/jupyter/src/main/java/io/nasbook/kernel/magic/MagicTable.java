package io.nasbook.kernel.magic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The magics of a session: those it began with and those that the user has added. */
public final class MagicTable {

  private final List<MagicEntry> entries;

  /**
   * A table.
   *
   * @param entries the magics to begin with
   */
  public MagicTable(List<MagicEntry> entries) {
    this.entries = new CopyOnWriteArrayList<>(entries);
  }

  /**
   * The magics, by name.
   *
   * @return the magics
   */
  public List<MagicEntry> all() {
    return entries.stream()
        .sorted(Comparator.comparing(entry -> entry.names().getFirst().toLowerCase()))
        .toList();
  }

  /**
   * Adds a magic; a later one hides an earlier one of the same name.
   *
   * @param entry the magic
   */
  public void add(MagicEntry entry) {
    entries.addFirst(entry);
  }

  /**
   * Looks a magic up.
   *
   * @param name its name or an alias
   * @param cell whether it is called as a cell magic
   * @return the magic, if there is one
   */
  public Optional<MagicEntry> find(String name, boolean cell) {
    return entries.stream()
        .filter(entry -> entry.form().allows(cell) && entry.names().contains(name))
        .findFirst();
  }

  /**
   * Runs a magic.
   *
   * @param call the call
   * @param context what the magic sees of the kernel
   * @return its value
   * @throws MagicException if there is no such magic, or if it cannot do what was asked
   * @throws Exception what user code threw
   */
  public Outcome run(MagicCall call, MagicContext context) throws Exception {
    boolean cell = call.body().isPresent();
    MagicEntry entry = find(call.name(), cell).orElseThrow(() -> unknown(call, cell));
    return entry.magic().run(call, context);
  }

  private MagicException unknown(MagicCall call, boolean cell) {
    if (find(call.name(), !cell).isPresent()) {
      String wanted = (cell ? "%" : "%%") + call.name();
      return new MagicException("there is no " + call.sign() + ", but there is " + wanted);
    }
    List<String> near = Spelling.nearest(call.name(), signs(cell).toList());
    String hint = near.isEmpty() ? "%lsmagic lists them all" : "did you mean " + listed(near, cell);
    return new MagicException("there is no magic " + call.sign() + "; " + hint);
  }

  private Stream<String> signs(boolean cell) {
    return entries.stream()
        .filter(entry -> entry.form().allows(cell))
        .flatMap(entry -> entry.names().stream());
  }

  private static String listed(List<String> names, boolean cell) {
    String sign = cell ? "%%" : "%";
    return names.stream().map(name -> sign + name).collect(Collectors.joining(" or ", "", "?"));
  }
}
