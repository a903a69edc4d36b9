package dev.revela.photo;

import java.util.Arrays;
import java.util.Optional;

/** How finely the colour of a rendition is stored, beside its brightness. */
public enum Subsampling {
  /** One colour for two by two pixels: about a sixth fewer bytes, coloured edges bleed. */
  S420("4:2:0"),
  /** A colour for every pixel. */
  S444("4:4:4");

  private final String label;

  Subsampling(String label) {
    this.label = label;
  }

  /** The subsampling a recipe calls by this name. */
  public static Optional<Subsampling> named(String label) {
    return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
  }

  /** The name in recipes. */
  public String label() {
    return label;
  }
}
