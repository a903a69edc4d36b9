package dev.revela.imaging.header;

import dev.revela.photo.InputFormat;
import dev.revela.photo.Size;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/** Reads the first directory of a TIFF file and counts the others (TIFF 6.0, section 2). */
final class TiffHeader {
  private static final int NEW_SUBFILE_TYPE = 254;
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int BITS_PER_SAMPLE = 258;
  private static final int SAMPLES_PER_PIXEL = 277;
  private static final int COMPRESSION = 259;
  private static final int ROWS_PER_STRIP = 278;
  private static final int TILE_HEIGHT = 323;
  private static final int ICC_PROFILE = 34675;
  private static final int DNG_VERSION = 50706;
  private static final int MAX_ICC_BYTES = 8 << 20;

  /** More pages than any limit allows; counting on would only cost time. */
  private static final int MAX_PAGES = 65_536;

  private TiffHeader() {}

  static PhotoHeader read(ImageInputStream in) throws IOException, BadHeaderException {
    TiffDirectory first = TiffDirectory.first(in, 0);
    boolean preview = (first.number(NEW_SUBFILE_TYPE).orElse(0) & 1) != 0;
    if (preview || first.number(DNG_VERSION).isPresent()) {
      throw BadHeaderException.unsupported(
          "its first picture is only a preview, as in camera raw files: export it as JPEG or TIFF");
    }
    long width = first.number(WIDTH).orElse(0);
    long height = first.number(HEIGHT).orElse(0);
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new BadHeaderException("it declares %d x %d pixels".formatted(width, height));
    }
    byte[] icc = first.bytes(ICC_PROFILE, MAX_ICC_BYTES);
    int channels = (int) first.number(SAMPLES_PER_PIXEL).orElse(1);
    return new PhotoHeader(
            InputFormat.TIFF,
            new Size((int) width, (int) height),
            pages(first),
            first.orientation(),
            channels,
            (int) first.number(BITS_PER_SAMPLE).orElse(1),
            false,
            true,
            icc.length == 0 ? Optional.empty() : Optional.of(new IccBytes(icc)),
            Optional.empty())
        .withHeldSamples((double) channels * rowsHeld(first, height) / height);
  }

  /**
   * Those of a tile, or of a strip that is packed; from any other strip rows are read one by one.
   */
  private static long rowsHeld(TiffDirectory first, long height) throws IOException {
    boolean packed = first.number(COMPRESSION).orElse(1) != 1;
    long strip = packed ? first.number(ROWS_PER_STRIP).orElse(height) : 0;
    long rows = first.number(TILE_HEIGHT).orElse(strip);
    return Math.clamp(rows, 0, height);
  }

  private static int pages(TiffDirectory first) throws IOException, BadHeaderException {
    Set<Long> seen = new HashSet<>();
    long next = first.nextOffset();
    while (next != 0 && seen.size() < MAX_PAGES) {
      if (!seen.add(next)) {
        throw new BadHeaderException("its directories form a circle");
      }
      next = first.nextOffsetOf(next);
    }
    return seen.size() + 1;
  }
}
