package dev.revela.imaging.java2d;

import dev.revela.photo.Size;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import net.coobird.thumbnailator.resizers.DefaultResizerFactory;
import net.coobird.thumbnailator.resizers.Resizer;
import net.coobird.thumbnailator.resizers.Resizers;

/** Resizes with Thumbnailator's resizers: progressive bilinear down, bicubic up. */
final class Resample {

  /** Sides are rounded to whole pixels, so their ratios are never quite the same. */
  private static final double NEARLY_EVEN = 1.1;

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
   * Shrinks the side that has more to shrink, as a {@code fill} can ask, until both have as much:
   * Thumbnailator goes by the side that has less, and would leave out pixels of the other.
   */
  private static BufferedImage squeeze(Size size, BufferedImage image) {
    double across = (double) image.getWidth() / size.width();
    double down = (double) image.getHeight() / size.height();
    if (Math.max(across, down) <= NEARLY_EVEN * Math.min(across, down)) {
      return image;
    }
    Size next =
        across > down
            ? new Size(step(image.getWidth(), size.width(), down), image.getHeight())
            : new Size(image.getWidth(), step(image.getHeight(), size.height(), across));
    return next.equals(sizeOf(image))
        ? image
        : squeeze(size, resize(Resizers.BILINEAR, image, next));
  }

  /**
   * Half the side, which bilinear averages, but no less than has as much to shrink as the other.
   */
  private static int step(int from, int to, double other) {
    int even = (int) Math.round(to * Math.max(1, other));
    return Math.min(from, Math.max((from + 1) / 2, even));
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
