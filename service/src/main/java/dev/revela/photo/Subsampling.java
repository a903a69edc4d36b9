package dev.revela.photo;

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

  /** The name in recipes. */
  public String label() {
    return label;
  }
}
