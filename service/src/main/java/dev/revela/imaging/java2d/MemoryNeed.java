package dev.revela.imaging.java2d;

import static dev.revela.photo.RejectedException.Reason.TOO_LARGE_FOR_MEMORY;

import dev.revela.imaging.InspectedPhoto;
import dev.revela.imaging.Layout;
import dev.revela.photo.InputFormat;
import dev.revela.photo.Orientation;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RenditionSpec;
import java.util.ArrayList;
import java.util.List;

/** What developing a photo takes of the memory, estimated from its header and measured. */
final class MemoryNeed {
  /** The part of the heap that pictures may fill; the rest is the program's and the S3 client's. */
  private static final double PART_FOR_PICTURES = 0.75;

  private static final int MAX_SUBSAMPLING = 16;

  private final InspectedPhoto photo;
  private final List<RenditionSpec> specs;
  private final List<Layout> layouts = new ArrayList<>();

  MemoryNeed(InspectedPhoto photo, List<RenditionSpec> specs) {
    this.photo = photo;
    this.specs = specs;
    specs.forEach(spec -> layouts.add(Layout.of(photo.size(), spec)));
  }

  /**
   * By how much the decode leaves out pixels: 1, unless the whole photo does not fit the heap. It
   * is never so much that less than twice the largest rendition's sides remain, which would show.
   *
   * @throws RejectedException where it does not fit even so
   */
  int subsampling(long heapBytes) throws RejectedException {
    long available = (long) (heapBytes * PART_FOR_PICTURES);
    for (int n = 1; n <= MAX_SUBSAMPLING; n++) {
      if (n > 1 && !leavesTwice(n)) {
        break;
      }
      if (onHeap(n) <= available) {
        return n;
      }
    }
    throw tooLarge(onHeap(1), available);
  }

  /**
   * Checks what heap and JPEG library take together.
   *
   * @param subsampling what {@link #subsampling} answered
   * @param bytes that the process can take for photos
   * @throws RejectedException where they take more
   */
  void checkTogether(int subsampling, long bytes) throws RejectedException {
    checkNative(Math.max(0, bytes - onHeap(subsampling)));
  }

  /** Checks what the JPEG library takes outside the Java heap. */
  void checkNative(long nativeBytes) throws RejectedException {
    if (outsideHeap() > nativeBytes) {
      throw tooLarge(outsideHeap(), nativeBytes);
    }
  }

  private RejectedException tooLarge(long needed, long available) {
    return new RejectedException(
        TOO_LARGE_FOR_MEMORY,
        "the photo of %s pixels needs about %d MB of memory and the function has %d MB for it: give the function more memory or the recipe a lower limits.maxPixels"
            .formatted(photo.size(), needed >> 20, available >> 20));
  }

  private boolean leavesTwice(int n) {
    return photo.format() == InputFormat.JPEG
        && layouts.stream()
            .map(Layout::scaled)
            .allMatch(
                size ->
                    photo.size().width() / n >= 2 * (long) size.width()
                        && photo.size().height() / n >= 2 * (long) size.height());
  }

  /**
   * The most that is held at one time: when the photo is decoded, or when it is resized. In {@code
   * double}, since a header can declare more than a {@code long} counts.
   */
  private long onHeap(int n) {
    double decoded = (double) photo.header().stored().pixels() / (n * n);
    double standard = decoded * bytesPerPixel();
    // Thumbnailator's first step down makes a picture of at most the source's size.
    double resizing = 2 * standard + results();
    return (long) Math.max(decoded * rawBytes() + standard + onCanvas(), resizing);
  }

  /** Every level that is kept, and the copies that the largest goes through. */
  private double results() {
    boolean turned = photo.header().orientation() != Orientation.TOP_LEFT;
    boolean converted = photo.header().icc().isPresent();
    boolean decodedServes = !turned && !converted;
    double kept = 0;
    double scaled = 0;
    double placed = 0;
    for (Layout layout : layouts) {
      double pixels = (double) layout.scaled().pixels();
      kept += decodedServes && layout.scaled().equals(photo.size()) ? 0 : pixels;
      scaled = Math.max(scaled, pixels);
      if (hasAlpha() || !layout.scaled().equals(layout.result())) {
        placed = Math.max(placed, (double) layout.result().pixels());
      }
    }
    int copies = (turned ? 1 : 0) + (converted ? 2 : 0);
    return bytesPerPixel() * (kept + placed + copies * scaled);
  }

  /** An animation's frame is copied to its place. */
  private double onCanvas() {
    return photo.header().firstFrame().isEmpty() ? 0 : 4.0 * photo.header().stored().pixels();
  }

  /** What a reader answers for a pixel, where it is not what the engine works on. */
  private int rawBytes() {
    boolean colors = photo.header().channels() >= 3 && photo.header().bitsPerChannel() == 8;
    boolean direct =
        colors
            && photo.header().ordinary()
            && (photo.format() == InputFormat.JPEG || photo.format() == InputFormat.PNG);
    return direct ? 0 : photo.header().channels() * ((photo.header().bitsPerChannel() + 7) / 8);
  }

  private int bytesPerPixel() {
    return hasAlpha() ? 4 : 3;
  }

  private boolean hasAlpha() {
    return photo.header().channels() == 2 || photo.header().channels() == 4;
  }

  /** Libjpeg holds two bytes of each sample of a file in passes, whether it reads or writes one. */
  private long outsideHeap() {
    boolean staged = photo.format() == InputFormat.JPEG && photo.header().staged();
    double reading =
        staged ? 2.0 * photo.header().channels() * photo.header().stored().pixels() : 0;
    double writing = 0;
    for (int i = 0; i < specs.size(); i++) {
      if (specs.get(i).format() == OutputFormat.JPEG) {
        writing = Math.max(writing, 3.0 * layouts.get(i).result().pixels()); // chroma at half sides
      }
    }
    return (long) Math.max(reading, writing);
  }
}
