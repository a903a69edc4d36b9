package dev.revela.local.cli;

/** Text of others, such as keys, that is to stay in its line and must not steer the terminal. */
final class Printable {
  private Printable() {}

  /** The text with its control characters escaped. */
  static String text(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> printable.append("\\n");
        case '\r' -> printable.append("\\r");
        case '\t' -> printable.append("\\t");
        default -> {
          if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
            printable.append("\\u%04x".formatted((int) c));
          } else {
            printable.append(c);
          }
        }
      }
    }
    return printable.toString();
  }
}
