package io.nasbook.data.store;

import io.nasbook.terminal.Command;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** {@code nasbook data list | get NAME | verify NAME}: data sets by name, from a terminal. */
public final class DataCommand {
  private static final String USAGE =
      """
      Usage: nasbook data list          what there is, and what of it is on this machine
             nasbook data get NAME      fetch it; what is there already is kept, a broken download resumed
             nasbook data verify NAME   compare every file with its published checksum

      The files lie in $NASBOOK_DATA (default: ~/.nasbook/data), one folder for each set.
      The generated images (class WakeWords) need none of this.
      """;

  private final Manifest manifest;
  private final DataStore store;
  private final PrintStream out;
  private int lastPercent = -1;

  DataCommand(Manifest manifest, DataStore store, PrintStream out) {
    this.manifest = manifest;
    this.store = store;
    this.out = out;
  }

  /**
   * Runs the command and ends the process: 0 all is well, 1 it is not, 2 misuse.
   *
   * @param arguments what follows {@code nasbook data}
   */
  public static void main(String... arguments) {
    DataCommand command = new DataCommand(Manifest.load(), DataStore.ofUser(), System.out);
    System.exit(command.run(arguments));
  }

  int run(String... arguments) {
    return new Command(out, USAGE, List.of(DownloadException.class)).end(() -> act(arguments));
  }

  private int act(String... arguments) {
    String action = arguments.length == 0 ? "" : arguments[0];
    if (arguments.length == 1 && action.equals("list")) {
      return list();
    }
    if (arguments.length == 2 && action.equals("get")) {
      return get(manifest.set(arguments[1]));
    }
    if (arguments.length == 2 && action.equals("verify")) {
      return verify(manifest.set(arguments[1]));
    }
    return Command.MISUSE;
  }

  private int list() {
    for (DataSet set : manifest.sets()) {
      long here =
          set.files().stream().filter(f -> store.glance(set, f) == DataStore.State.GOOD).count();
      String state =
          here == set.files().size() ? "here" : here + " of " + set.files().size() + " files here";
      out.printf("%-15s %9s  %-18s %s%n", set.name(), size(set.bytes()), state, set.title());
      out.printf("%-45s licence: %s%n", "", set.licence());
    }
    return 0;
  }

  private int get(DataSet set) {
    out.println(set.name() + ": " + size(set.bytes()) + ", licence: " + set.licence());
    store.get(set, this::tell);
    out.println("All files are in " + store.folder(set) + " and have their published checksums.");
    return 0;
  }

  private void tell(RemoteFile file, long bytes) {
    int percent = (int) (100 * bytes / file.bytes());
    if (percent != lastPercent && percent % 5 == 0) {
      lastPercent = percent;
      out.println(file.name() + ": " + percent + " % of " + size(file.bytes()));
    }
  }

  private int verify(DataSet set) {
    boolean good = true;
    for (RemoteFile file : set.files()) {
      DataStore.State state = store.verify(set, file);
      good &= state == DataStore.State.GOOD;
      out.println(file.name() + ": " + words(state));
    }
    out.println(
        good
            ? "All of " + set.name() + " is as published."
            : "Run: nasbook data get " + set.name());
    return good ? 0 : 1;
  }

  private static String words(DataStore.State state) {
    return switch (state) {
      case GOOD -> "as published";
      case MISSING -> "missing";
      case PARTIAL -> "download not finished";
      case WRONG -> "not the published file";
    };
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
