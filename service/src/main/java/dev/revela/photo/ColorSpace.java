package dev.revela.photo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The colours that a rendition's pixels can mean. */
public enum ColorSpace {
  /** What everything shows; a rendition in it carries no profile. */
  SRGB,
  /** Display P3, about a quarter more colours than sRGB; a rendition in it carries its profile. */
  P3;

  /** The colour space a recipe calls by this name. */
  public static Optional<ColorSpace> named(String label) {
    return Arrays.stream(values()).filter(space -> space.label().equals(label)).findFirst();
  }

  /** The name in recipes. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
