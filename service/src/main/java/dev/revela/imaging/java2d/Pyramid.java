package dev.revela.imaging.java2d;

import dev.revela.photo.Orientation;
import dev.revela.photo.Size;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One decoded photo in several sizes, each upright and in sRGB. A smaller size is made from the
 * smallest there is that has twice its sides: closer than that, resizing twice would blur. Not
 * thread safe.
 */
final class Pyramid {
  private final StandardPixels decoded;
  private final Orientation orientation;
  private final List<BufferedImage> levels = new ArrayList<>();

  Pyramid(StandardPixels decoded, Orientation orientation) {
    this.decoded = decoded;
    this.orientation = orientation;
  }

  /** The whole photo in exactly this size. Callers do not write into it. */
  BufferedImage at(Size size) {
    return levels.stream()
        .filter(level -> serves(level, size) && !isEnlarged(level))
        .min(Comparator.comparingInt(BufferedImage::getWidth))
        .map(level -> Resample.to(size, level))
        .orElseGet(() -> fromDecoded(size));
  }

  /** Keeps a picture that {@link #at} made, for smaller ones to be made from. */
  void keep(BufferedImage level) {
    levels.add(level);
  }

  private BufferedImage fromDecoded(Size size) {
    // Colours and orientation cost by the pixel, so the photo is made small before.
    BufferedImage resized = Resample.to(orientation.upright(size), decoded.image());
    return Upright.of(IccProfiles.toSrgb(resized, decoded.space()), orientation);
  }

  /** A picture larger than the photo shows no more than the photo does. */
  private boolean isEnlarged(BufferedImage level) {
    Size photo = orientation.upright(Resample.sizeOf(decoded.image()));
    return level.getWidth() > photo.width() || level.getHeight() > photo.height();
  }

  private static boolean serves(BufferedImage level, Size size) {
    boolean same = Resample.sizeOf(level).equals(size);
    return same || (level.getWidth() >= 2 * size.width() && level.getHeight() >= 2 * size.height());
  }
}
