package dev.revela.photo;

import java.util.OptionalInt;

/**
 * The size and the cut of a rendition.
 *
 * @param width of the box in pixels; empty means "as the height asks"
 * @param height of the box in pixels; empty means "as the width asks"; never both empty
 * @param fit how the photo meets the box
 * @param gravity what a crop keeps, and where a padded photo stands
 * @param enlarge whether the photo may be scaled up
 */
public record Geometry(
    OptionalInt width, OptionalInt height, Fit fit, Gravity gravity, boolean enlarge) {

  /** The longest side a box can have: JPEG's own limit is 65,535, WebP's 16,383. */
  public static final int MAX_SIDE = 16_383;

  /**
   * @throws IllegalArgumentException where there is neither a width nor a height
   */
  public Geometry {
    if (width.isEmpty() && height.isEmpty()) {
      throw new IllegalArgumentException("A box has a width or a height");
    }
  }
}
