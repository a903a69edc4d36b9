package dev.revela.photo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a photo meets a box of width and height; the words are sharp's. */
public enum Fit {
  /** Fills the box, keeps the aspect ratio, crops what is over. */
  COVER,
  /** Shows the whole photo, keeps the aspect ratio, pads the box with the background. */
  CONTAIN,
  /** Fills the box, ignores the aspect ratio. */
  FILL,
  /** As large as it can be with both sides at most the box's. */
  INSIDE,
  /** As small as it can be with both sides at least the box's. */
  OUTSIDE;

  /** The fit a recipe calls by this name. */
  public static Optional<Fit> named(String label) {
    return Arrays.stream(values()).filter(fit -> fit.label().equals(label)).findFirst();
  }

  /** The name in recipes. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
