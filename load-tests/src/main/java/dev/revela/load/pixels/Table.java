package dev.revela.load.pixels;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text under headings: for a terminal, or for a Markdown file. */
final class Table {
  private static final String GAP = "  ";

  private final List<String> headings;

  /** The first columns hold words, and stand at the left; the others hold figures. */
  private final int words;

  private final List<List<String>> rows = new ArrayList<>();

  Table(int words, String... headings) {
    this.words = words;
    this.headings = List.of(headings);
  }

  void add(List<String> cells) {
    if (cells.size() != headings.size()) {
      throw new IllegalArgumentException("A row has a cell for each heading");
    }
    rows.add(List.copyOf(cells));
  }

  List<String> plain() {
    List<List<String>> all = new ArrayList<>(List.of(headings));
    all.addAll(rows);
    int[] widths =
        IntStream.range(0, headings.size())
            .map(column -> all.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    return all.stream().map(row -> line(row, widths)).toList();
  }

  List<String> markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("| " + String.join(" | ", headings) + " |");
    lines.add(
        IntStream.range(0, headings.size())
            .mapToObj(column -> column < words ? "---" : "---:")
            .collect(Collectors.joining(" | ", "| ", " |")));
    rows.forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
    return lines;
  }

  private String line(List<String> row, int[] widths) {
    return IntStream.range(0, row.size())
        .mapToObj(
            column -> {
              String padding = " ".repeat(widths[column] - row.get(column).length());
              return column < words ? row.get(column) + padding : padding + row.get(column);
            })
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }
}
