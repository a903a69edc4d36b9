package dev.revela.photo;

import java.util.OptionalInt;

/**
 * One rendition as a recipe asks for it, every default filled in.
 *
 * @param name letters, digits, {@code -} and {@code _}; part of the output key
 * @param width of the box in pixels; empty means "as the height asks"
 * @param height of the box in pixels; empty means "as the width asks"; never both empty
 * @param quality 1 to 100, for the formats that have one
 * @param progressive for JPEG: coarse first, then finer
 * @param background what transparency is flattened on, and what {@link Fit#CONTAIN} pads with
 * @param enlarge whether the photo may be scaled up
 * @param keepCopyright whether the photo's copyright notice stays, the one metadata that can
 */
public record RenditionSpec(
    String name,
    OptionalInt width,
    OptionalInt height,
    Fit fit,
    Gravity gravity,
    OutputFormat format,
    int quality,
    boolean progressive,
    Rgb background,
    boolean enlarge,
    boolean keepCopyright) {

  /** The longest side a box can have: JPEG's own limit is 65,535, WebP's 16,383. */
  public static final int MAX_SIDE = 16_383;

  /** A rendition without the photo's copyright notice. */
  public RenditionSpec(
      String name,
      OptionalInt width,
      OptionalInt height,
      Fit fit,
      Gravity gravity,
      OutputFormat format,
      int quality,
      boolean progressive,
      Rgb background,
      boolean enlarge) {
    this(
        name,
        width,
        height,
        fit,
        gravity,
        format,
        quality,
        progressive,
        background,
        enlarge,
        false);
  }

  public RenditionSpec {
    if (width.isEmpty() && height.isEmpty()) {
      throw new IllegalArgumentException("Rendition '" + name + "' has neither width nor height");
    }
  }
}
