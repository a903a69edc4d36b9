package dev.revela.local.cli;

import dev.revela.local.cloud.PhotoOutcome;
import dev.revela.local.cloud.PhotoOutcome.Rendition;
import java.util.ArrayList;
import java.util.List;

/** Prints what was made as a table, and what was not as messages. */
final class RenditionTable {
  private static final String GAP = "  ";

  private final Output output;

  RenditionTable(Output output) {
    this.output = output;
  }

  private record Row(String photo, String rendition, String size, String bytes, String time) {}

  void print(List<DevelopedPhoto> photos) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("photo", "rendition", "size", "bytes", "ms"));
    for (DevelopedPhoto photo : photos) {
      photo.outcome().ifPresent(outcome -> addRows(rows, outcome));
    }
    if (rows.size() > 1) {
      print(rows, rows.stream().mapToInt(row -> row.photo().length()).max().orElse(0));
    }
    photos.stream()
        .filter(photo -> !photo.isDeveloped())
        .forEach(photo -> output.message(Printable.text(photo.key() + GAP + photo.complaint())));
  }

  /** The time is of the whole photo, beside its first rendition. */
  private static void addRows(List<Row> rows, PhotoOutcome photo) {
    String time = Long.toString(photo.took().toMillis());
    for (Rendition rendition : photo.renditions()) {
      rows.add(
          new Row(
              Printable.text(photo.key()),
              Printable.text(rendition.fileName()),
              rendition.width() + "x" + rendition.height(),
              Long.toString(rendition.bytes()),
              time));
      time = "";
    }
  }

  private void print(List<Row> rows, int photoWidth) {
    int renditionWidth = rows.stream().mapToInt(row -> row.rendition().length()).max().orElse(0);
    for (Row row : rows) {
      String line =
          pad(row.photo(), photoWidth)
              + GAP
              + pad(row.rendition(), renditionWidth)
              + GAP
              + "%11s  %10s  %6s".formatted(row.size(), row.bytes(), row.time());
      output.result(line.stripTrailing());
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
