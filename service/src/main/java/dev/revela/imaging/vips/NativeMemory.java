package dev.revela.imaging.vips;

import static dev.revela.photo.RejectedException.Reason.TOO_LARGE_FOR_MEMORY;

import dev.revela.imaging.Layout;
import dev.revela.imaging.header.PhotoHeader;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Size;

/**
 * What a job takes of the memory outside the Java heap, estimated from the photo's header. The
 * factors were measured as peaks of the resident set, and rounded up.
 */
final class NativeMemory {
  /** Libvips itself, its threads' rows at work, and what glibc keeps. */
  private static final double FIXED = 24 << 20;

  private final Job job;

  NativeMemory(Job job) {
    this.job = job;
  }

  /**
   * @param available bytes
   * @throws RejectedException where the job takes more
   */
  void check(long available) throws RejectedException {
    long needed = bytes();
    if (needed > available) {
      throw new RejectedException(
          TOO_LARGE_FOR_MEMORY,
          "the photo of %s pixels needs about %d MB of memory and the function has %d MB for it: give the function more memory or the recipe a lower limits.maxPixels"
              .formatted(job.photo().size(), needed >> 20, available >> 20));
    }
  }

  /** In {@code double}, since a header can declare more than a {@code long} counts. */
  long bytes() {
    return (long) (FIXED + decoding() + levels() + frames() + encoding());
  }

  /** What the decoder holds of the photo, beside the rows at work. */
  private double decoding() {
    PhotoHeader header = job.photo().header();
    double pixels = (double) header.stored().pixels();
    double sample = header.bitsPerChannel() > 8 ? 2 : 1;
    return switch (job.photo().format()) {
      // Two bytes of each coefficient of a file in passes; a row of blocks of any other.
      case JPEG -> header.staged() ? 2 * header.channels() * pixels : 0;
      // All of an interlaced one.
      case PNG -> header.staged() ? header.channels() * sample * pixels : 0;
      // The canvas, the frame before and the one at work.
      case GIF -> 3 * 4 * pixels;
      // The canvas and the decoder's own planes.
      case WEBP -> (job.animated() ? 3 : 1) * 4 * pixels + 2 * pixels;
      // Strips may be as large as the picture, packed and unpacked.
      case TIFF -> 2 * header.channels() * sample * pixels;
      // Planes at work and for reference, and the picture made of them.
      case AVIF, HEIC -> 16 * sample * pixels;
    };
  }

  private double levels() {
    PhotoHeader header = job.photo().header();
    double total = 0;
    for (Level level : job.plan().levels()) {
      boolean raw = level.space() == Level.Space.SOURCE;
      double bytes = raw && header.bitsPerChannel() > 8 ? 8 : 4;
      total += bytes * level.size().pixels();
    }
    // The first level is held twice while it is turned.
    boolean turned = job.orientation().exif() > 1;
    return total + (turned ? 4.0 * job.plan().levels().getFirst().size().pixels() : 0);
  }

  /** Every rendition's pixels, of all frames of an animation. */
  private double frames() {
    double total = 0;
    int count = job.animated() ? job.photo().header().frames() : 1;
    for (RenditionSpec spec : job.specs()) {
      Layout layout = job.layout(spec);
      boolean whole = layout.result().equals(layout.scaled()) && count == 1;
      total += whole && spec.rendering().sharpen() == 0 ? 0 : 4.0 * count * pixels(layout);
    }
    return total;
  }

  /** All at once, as several threads encode. */
  private double encoding() {
    double total = 0;
    for (RenditionSpec spec : job.specs()) {
      total += encoderBytesPerPixel(spec) * pixels(job.layout(spec));
    }
    return total;
  }

  private static double pixels(Layout layout) {
    Size size = layout.result();
    return (double) size.pixels();
  }

  private static double encoderBytesPerPixel(RenditionSpec spec) {
    return switch (spec.format()) {
      case JPEG -> spec.encoding().progressive() ? 6 : 1;
      case PNG -> spec.encoding().progressive() ? 4 : 1;
      case WEBP -> spec.encoding().lossless() ? 40 : 8;
      case AVIF -> 60;
      case GIF -> 12;
    };
  }
}
