package dev.revela.imaging.java2d;

import dev.revela.photo.Size;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import net.coobird.thumbnailator.resizers.DefaultResizerFactory;
import net.coobird.thumbnailator.resizers.Resizer;
import net.coobird.thumbnailator.resizers.Resizers;

/** Resizes with Thumbnailator's resizers: progressive bilinear down, bicubic up. */
final class Resample {

  private Resample() {}

  /** The picture in exactly this size; the picture itself where it has that size. */
  static BufferedImage to(Size size, BufferedImage image) {
    BufferedImage squeezed = squeeze(size, image);
    if (sizeOf(squeezed).equals(size)) {
      return squeezed;
    }
    Resizer resizer =
        DefaultResizerFactory.getInstance()
            .getResizer(
                new Dimension(squeezed.getWidth(), squeezed.getHeight()),
                new Dimension(size.width(), size.height()));
    return resize(resizer, squeezed, size);
  }

  /**
   * Halves a side that must shrink to less than half while the other must not, as a {@code fill}
   * can ask: Thumbnailator halves both sides or none, and a single bilinear step to less than half
   * leaves out pixels.
   */
  private static BufferedImage squeeze(Size size, BufferedImage image) {
    BufferedImage squeezed = image;
    while (needsHalving(squeezed.getWidth(), size.width())
        != needsHalving(squeezed.getHeight(), size.height())) {
      boolean width = needsHalving(squeezed.getWidth(), size.width());
      Size halved =
          width
              ? new Size((squeezed.getWidth() + 1) / 2, squeezed.getHeight())
              : new Size(squeezed.getWidth(), (squeezed.getHeight() + 1) / 2);
      squeezed = resize(Resizers.BILINEAR, squeezed, halved);
    }
    return squeezed;
  }

  private static boolean needsHalving(int from, int to) {
    return from > 2 * (long) to;
  }

  private static BufferedImage resize(Resizer resizer, BufferedImage image, Size size) {
    BufferedImage resized = new BufferedImage(size.width(), size.height(), image.getType());
    resizer.resize(image, resized);
    return resized;
  }

  static Size sizeOf(BufferedImage image) {
    return new Size(image.getWidth(), image.getHeight());
  }
}
