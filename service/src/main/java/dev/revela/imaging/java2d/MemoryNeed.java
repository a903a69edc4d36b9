package dev.revela.imaging.java2d;

import static dev.revela.photo.RejectedException.Reason.TOO_LARGE_FOR_MEMORY;

import dev.revela.imaging.InspectedPhoto;
import dev.revela.photo.InputFormat;
import dev.revela.photo.RejectedException;
import dev.revela.photo.Size;
import java.util.List;

/**
 * What developing a photo takes of the Java heap, estimated from its header.
 *
 * @param photo the header
 * @param scaled the pictures that are made of it
 */
record MemoryNeed(InspectedPhoto photo, List<Size> scaled) {
  /** The part of the heap that pictures may fill; the rest is the program's and the S3 client's. */
  private static final double PART_FOR_PICTURES = 0.75;

  private static final int MAX_SUBSAMPLING = 16;

  /**
   * By how much the decode leaves out pixels: 1, unless the whole photo does not fit the heap. It
   * is never so much that less than twice the largest rendition's sides remain, which would show.
   *
   * @throws RejectedException where it does not fit even so
   */
  int subsampling(long heapBytes) throws RejectedException {
    for (int n = 1; n <= MAX_SUBSAMPLING; n++) {
      if (n > 1 && !leavesTwice(n)) {
        break;
      }
      if (bytes(n) <= heapBytes * PART_FOR_PICTURES) {
        return n;
      }
    }
    throw new RejectedException(
        TOO_LARGE_FOR_MEMORY,
        "the photo of %s pixels needs about %d MB of memory and the function has %d MB for it: give the function more memory or the recipe a lower limits.maxPixels"
            .formatted(photo.size(), bytes(1) >> 20, (long) (heapBytes * PART_FOR_PICTURES) >> 20));
  }

  private boolean leavesTwice(int n) {
    return photo.format() == InputFormat.JPEG
        && scaled.stream()
            .allMatch(
                size ->
                    photo.size().width() / n >= 2 * size.width()
                        && photo.size().height() / n >= 2 * size.height());
  }

  private long bytes(int n) {
    long decoded = photo.header().stored().pixels() / ((long) n * n);
    long working = decoded * (hasAlpha() ? 4 : 3);
    // Anything but an 8-bit photo is decoded to its own depth first, and then brought to 8 bits.
    long raw = isStandard() ? 0 : decoded * photo.header().channels() * bytesPerChannel();
    long results = scaled.stream().mapToLong(Size::pixels).sum() * 4;
    // Thumbnailator's first step down makes a picture of at most the source's size.
    long steps = working;
    return raw + working + steps + results;
  }

  private boolean hasAlpha() {
    return photo.header().channels() == 2 || photo.header().channels() == 4;
  }

  private boolean isStandard() {
    return photo.format() == InputFormat.JPEG
        || (photo.header().bitsPerChannel() == 8 && photo.format() == InputFormat.PNG);
  }

  private int bytesPerChannel() {
    return (photo.header().bitsPerChannel() + 7) / 8;
  }
}
