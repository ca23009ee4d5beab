package io.nasbook.kernel.server;

import io.nasbook.kernel.protocol.Content;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The cells that this kernel has run, as history_request asks for them. Nothing is kept on disk.
 */
final class History {

  private record Entry(int count, String code) {}

  private final List<Entry> entries = Collections.synchronizedList(new ArrayList<>());

  void add(int count, String code) {
    entries.add(new Entry(count, code));
  }

  /** The entries asked for, each as (session, line, input). */
  List<List<Object>> find(Content query) {
    List<Entry> all = List.copyOf(entries);
    int n = query.number("n", all.size());
    List<Entry> found =
        switch (query.text("hist_access_type", "tail")) {
          case "range" -> range(all, query);
          case "search" -> last(n, search(all, query));
          default -> last(n, all);
        };
    boolean output = query.flag("output", false);
    return found.stream().map(entry -> row(entry, output)).toList();
  }

  private static List<Object> row(Entry entry, boolean output) {
    List<Object> input = new ArrayList<>();
    input.add(entry.code());
    input.add(null);
    return List.of(0, entry.count(), output ? input : entry.code());
  }

  private static List<Entry> range(List<Entry> all, Content query) {
    int start = query.number("start", 0);
    int stop = query.number("stop", Integer.MAX_VALUE);
    int session = query.number("session", 0);
    return session != 0
        ? List.of()
        : all.stream().filter(e -> e.count() >= start && e.count() < stop).toList();
  }

  private static List<Entry> search(List<Entry> all, Content query) {
    Pattern pattern = glob(query.text("pattern", "*"));
    List<Entry> found = all.stream().filter(e -> pattern.matcher(e.code()).matches()).toList();
    return query.flag("unique", false) ? unique(found) : found;
  }

  private static List<Entry> unique(List<Entry> found) {
    Map<String, Entry> latest = new LinkedHashMap<>();
    for (Entry entry : found) {
      latest.remove(entry.code());
      latest.put(entry.code(), entry);
    }
    return List.copyOf(latest.values());
  }

  private static Pattern glob(String text) {
    String regex = text.chars().mapToObj(History::part).collect(Collectors.joining());
    return Pattern.compile(regex, Pattern.DOTALL);
  }

  private static String part(int c) {
    return switch (c) {
      case '*' -> ".*";
      case '?' -> ".";
      default -> Pattern.quote(String.valueOf((char) c));
    };
  }

  private static List<Entry> last(int n, List<Entry> entries) {
    return entries.subList(Math.max(0, entries.size() - Math.max(0, n)), entries.size());
  }
}
