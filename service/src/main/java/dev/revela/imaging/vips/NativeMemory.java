package dev.revela.imaging.vips;

import static dev.revela.photo.RejectedException.Reason.TOO_LARGE_FOR_MEMORY;

import dev.revela.imaging.Layout;
import dev.revela.imaging.header.PhotoHeader;
import dev.revela.photo.InputFormat;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Subsampling;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/**
 * What a job takes of the memory outside the Java heap, estimated from the photo's header: the
 * larger of two times, when the photo is decoded and when renditions are encoded, which is after
 * the photo is closed.
 *
 * <p>The factors were measured: the highest sum of anonymous pages while one photo was developed,
 * less that before, with libvips 8.18 on x86-64, photos of 12 to 100 megapixels of each kind, and
 * encoders at 2 and 12 megapixels. Files that are mapped are not counted, since the system drops
 * their pages when memory is short. docs/memory.md has the table.
 */
final class NativeMemory {
  /** Libvips' own buffers, its threads, and what glibc keeps. */
  private static final double FIXED = 20 << 20;

  /** Rows at work in a chain of steps from the decoder to the first level. */
  private static final double ROWS = 1600;

  /** The canvas, the frame before, the one at work, and that in numbers with a fraction. */
  private static final double ANIMATED = 24;

  /** What is left over from one frame of an animation to the next. */
  private static final double FIXED_ANIMATED = 32 << 20;

  private final Job job;
  private final int threads;

  /**
   * @param threads that encode side by side; at least 1
   */
  NativeMemory(Job job, int threads) {
    this.job = job;
    this.threads = threads;
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
    double decoding = decoder() + rows() + levels() + copies();
    decoding += job.animated() ? FIXED_ANIMATED : 0;
    double encoding = levelsShown() + copies() + encoders();
    return (long) (FIXED + Math.max(decoding, encoding));
  }

  /** What the decoder holds of the photo, beside the rows at work. */
  private double decoder() {
    PhotoHeader header = job.photo().header();
    double pixels = (double) header.stored().pixels();
    double held = header.heldSamples() * pixels;
    return switch (job.photo().format()) {
      // The coefficients of a file in passes are 16 bits each.
      case JPEG -> 2 * held;
      case PNG -> sampleBytes() * held;
      // A row of tiles or a strip, as stored and as decoded.
      case TIFF -> 2 * sampleBytes() * held;
      case GIF -> (job.animated() ? ANIMATED : 4) * pixels;
      // The canvas, and the decoder's own planes.
      case WEBP -> (job.animated() ? ANIMATED : hasAlpha() ? 12 : 8) * pixels;
      // The decoder's planes of brightness and colours, and the picture made of them.
      case AVIF, HEIC -> 18 * sampleBytes() * (double) header.codedPixels();
    };
  }

  private double rows() {
    boolean linear = job.plan().levels().getFirst().linear();
    double bytes = linear ? 4 * pixelBytes() : sampleBytes() * pixelBytes();
    return ROWS * bytes * job.decoded().width();
  }

  private double levels() {
    double total = 0;
    for (Level level : job.plan().levels()) {
      total += bytes(level);
    }
    // The first level is held twice while it is turned.
    boolean turned = job.orientation().exif() > 1;
    return total + (turned ? bytes(job.plan().levels().getFirst()) : 0);
  }

  /** The levels that are renditions as they are. */
  private double levelsShown() {
    Set<Integer> shown = new HashSet<>();
    for (RenditionSpec spec : job.specs()) {
      if (!isCopied(spec)) {
        shown.add(job.level(spec));
      }
    }
    return shown.stream().mapToDouble(index -> bytes(job.plan().levels().get(index))).sum();
  }

  private double bytes(Level level) {
    boolean raw = level.space() == Level.Space.SOURCE;
    return (raw ? sampleBytes() : 1) * pixelBytes() * level.size().pixels();
  }

  /** The renditions that are not just a level; all frames of all, where they are animations. */
  private double copies() {
    int frames = job.animated() ? job.photo().header().frames() : 1;
    double total = 0;
    for (RenditionSpec spec : job.specs()) {
      total += isCopied(spec) ? frames * pixelBytes() * pixels(spec) : 0;
    }
    return total;
  }

  private boolean isCopied(RenditionSpec spec) {
    Layout layout = job.layout(spec);
    boolean flattened = hasAlpha() && !spec.format().keepsAlpha();
    return job.animated()
        || flattened
        || spec.rendering().sharpen() > 0
        || !layout.result().equals(layout.scaled());
  }

  /** The largest of them at once, one in each thread. */
  private double encoders() {
    return job.specs().stream()
        .map(this::encoder)
        .sorted(Comparator.reverseOrder())
        .limit(threads)
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  private double encoder(RenditionSpec spec) {
    double alpha = hasAlpha() && spec.format().keepsAlpha() ? 4 / 3.0 : 1;
    return switch (spec.format()) {
      // The coefficients of all passes, twice.
      case JPEG -> spec.encoding().progressive() ? jpegPasses(spec) * pixels(spec) : 0;
      case PNG -> spec.encoding().progressive() ? pixelBytes() * pixels(spec) : 0;
      case WEBP -> (spec.encoding().lossless() ? 36 : 6) * alpha * pixels(spec);
      case AVIF -> (isSubsampled(spec) ? 23 : 35) * alpha * pixels(spec) + (20 << 20);
      // The search for the palette takes much for any size.
      case GIF -> 12 * pixels(spec) + (32 << 20);
    };
  }

  private static int jpegPasses(RenditionSpec spec) {
    return isSubsampled(spec) ? 6 : 12;
  }

  private static boolean isSubsampled(RenditionSpec spec) {
    return spec.encoding().chromaSubsampling() == Subsampling.S420 && !spec.encoding().lossless();
  }

  private double pixels(RenditionSpec spec) {
    return (double) job.layout(spec).result().pixels();
  }

  private int pixelBytes() {
    return job.photo().header().channels() % 2 == 0 ? 4 : 3;
  }

  private double sampleBytes() {
    return job.photo().header().bitsPerChannel() > 8 ? 2 : 1;
  }

  private boolean hasAlpha() {
    int channels = job.photo().header().channels();
    boolean cmyk = channels == 4 && job.photo().format() == InputFormat.JPEG;
    return channels % 2 == 0 && !cmyk;
  }
}
