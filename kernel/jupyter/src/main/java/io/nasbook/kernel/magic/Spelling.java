package io.nasbook.kernel.magic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody may have meant. */
final class Spelling {

  private static final int SUGGESTIONS = 3;

  private Spelling() {}

  /** The nearest names, at most three, nearest first; empty where none is near. */
  static List<String> nearest(String name, Collection<String> names) {
    int limit = Math.max(2, name.length() / 2);
    return names.stream()
        .distinct()
        .filter(candidate -> distance(name, candidate) <= limit)
        .sorted(
            Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SUGGESTIONS)
        .toList();
  }

  /** Single-letter edits between two names, upper and lower case being the same. */
  static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row = next(row, a.charAt(i - 1), b);
    }
    return row[b.length()];
  }

  private static int[] next(int[] above, char c, String b) {
    int[] row = new int[above.length];
    row[0] = above[0] + 1;
    for (int j = 1; j < row.length; j++) {
      int change = above[j - 1] + (c == b.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
    }
    return row;
  }
}
