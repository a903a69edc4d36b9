package dev.revela.photo;

import java.util.Arrays;

/**
 * The eight values of EXIF's orientation tag (0x0112), named by where row 0 and column 0 of the
 * stored pixels belong in the upright picture (Exif 2.32, 4.6.4).
 */
public enum Orientation {
  TOP_LEFT(1),
  TOP_RIGHT(2),
  BOTTOM_RIGHT(3),
  BOTTOM_LEFT(4),
  LEFT_TOP(5),
  RIGHT_TOP(6),
  RIGHT_BOTTOM(7),
  LEFT_BOTTOM(8);

  private final int exif;

  Orientation(int exif) {
    this.exif = exif;
  }

  /**
   * The orientation of a tag's value; any value outside 1 to 8 counts as upright, as in browsers.
   */
  public static Orientation ofExif(int value) {
    return Arrays.stream(values()).filter(one -> one.exif == value).findFirst().orElse(TOP_LEFT);
  }

  /** The tag's value, 1 to 8. */
  public int exif() {
    return exif;
  }

  /** Whether stored width is upright height. */
  public boolean swapsSides() {
    return exif >= 5;
  }

  /** The size of the upright picture whose stored pixels have this size. */
  public Size upright(Size stored) {
    return swapsSides() ? stored.transposed() : stored;
  }
}
