package dev.revela.photo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An opaque sRGB colour, each part 0 to 255. */
public record Rgb(int red, int green, int blue) {
  private static final Pattern HEX = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

  /**
   * @throws IllegalArgumentException where a part is outside 0 to 255
   */
  public Rgb {
    if (((red | green | blue) & ~0xff) != 0) {
      throw new IllegalArgumentException("A colour's red, green and blue are 0 to 255");
    }
  }

  /** The colour of CSS's {@code #rrggbb} or {@code #rgb}; empty for anything else. */
  public static Optional<Rgb> parse(String text) {
    if (!HEX.matcher(text).matches()) {
      return Optional.empty();
    }
    String digits = text.substring(1);
    String full = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
    int value = Integer.parseInt(full, 16);
    return Optional.of(new Rgb(value >> 16, value >> 8 & 0xff, value & 0xff));
  }

  /** The colour as {@code #rrggbb}. */
  public String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }
}
