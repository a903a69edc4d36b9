package dev.revela.imaging;

import dev.revela.photo.Fit;
import dev.revela.photo.Geometry;
import dev.revela.photo.Gravity;
import dev.revela.photo.Size;
import java.util.Arrays;
import java.util.OptionalInt;

/** The whole upright photo as a small sRGB picture, to tell its colours by. Immutable. */
public final class Swatch {
  /** The longest side, in pixels. */
  public static final int MAX_SIDE = 64;

  private final Size size;
  private final int[] argb;

  /**
   * @param argb row by row, 8 bits each of alpha, red, green and blue, not premultiplied
   * @throws IllegalArgumentException where there are not as many pixels as the size has, or a side
   *     is longer than {@link #MAX_SIDE}
   */
  public Swatch(int width, int height, int[] argb) {
    this.size = new Size(width, height);
    this.argb = argb.clone();
    if (argb.length != size.pixels() || Math.max(width, height) > MAX_SIDE) {
      throw new IllegalArgumentException(argb.length + " pixels are no swatch of " + size);
    }
  }

  /** The size that the swatch of an upright photo of this size has. */
  public static Size sizeFor(Size photo) {
    OptionalInt side = OptionalInt.of(MAX_SIDE);
    return Layout.of(photo, new Geometry(side, side, Fit.INSIDE, Gravity.Compass.CENTRE, false))
        .result();
  }

  public int width() {
    return size.width();
  }

  public int height() {
    return size.height();
  }

  /** A copy of the pixels, as the constructor takes them. */
  public int[] argb() {
    return argb.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Swatch swatch
        && swatch.size.equals(size)
        && Arrays.equals(swatch.argb, argb);
  }

  @Override
  public int hashCode() {
    return 31 * size.hashCode() + Arrays.hashCode(argb);
  }

  @Override
  public String toString() {
    return "swatch of " + size;
  }
}
