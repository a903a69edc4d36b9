package dev.revela.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class Nearest {

  private Nearest() {}

  /** The known name that is so near that a slip explains the difference. */
  static Optional<String> to(String name, Collection<String> known) {
    String written = name.toLowerCase(Locale.ROOT);
    // A third of the letters may differ, so that short names are not all near each other.
    int near = Math.max(1, name.length() / 3);
    return known.stream()
        .filter(other -> distance(written, other.toLowerCase(Locale.ROOT)) <= near)
        .min(Comparator.comparingInt(other -> distance(written, other.toLowerCase(Locale.ROOT))));
  }

  /** How many letters have to be put in, taken out or replaced (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], row[j]));
      }
    }
    return row[other.length()];
  }
}
