package dev.revela.imaging.vips;

import dev.revela.photo.Encoding;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Size;
import dev.revela.photo.Subsampling;
import java.util.Map;
import java.util.TreeMap;

/**
 * How libvips is to write a rendition.
 *
 * @param operation of libvips
 * @param options of it, but for the quality
 * @param quality 1 to 100; 0 where there is none to choose
 */
record Saver(String operation, String options, int quality) {

  /**
   * Up to so many pixels, Huffman tables made for the very picture pay: they save 3% of a thumbnail
   * for half a millisecond. They save 1% of a large picture, and double what it takes to encode it.
   */
  private static final long MAX_OPTIMIZED_PIXELS = 300_000;

  /**
   * @param size of the rendition
   */
  static Saver of(RenditionSpec spec, Size size) {
    Encoding encoding = spec.encoding();
    Map<String, String> options = new TreeMap<>();
    if (encoding.format() == OutputFormat.JPEG) {
      options.put("optimize_coding", Boolean.toString(size.pixels() <= MAX_OPTIMIZED_PIXELS));
    }
    options.put("keep", kept(spec));
    if (Job.space(spec) == Level.Space.P3) {
      options.put("profile", "p3");
    }
    boolean lossless = encoding.lossless() && encoding.format().hasLossless();
    boolean hasQuality = encoding.format().hasQuality() && !lossless;
    return new Saver(
        addFormat(encoding, lossless, options),
        Options.text(options),
        hasQuality ? encoding.quality() : 0);
  }

  /** What of the picture's fields goes into the file; the native layer has dropped the others. */
  private static String kept(RenditionSpec spec) {
    String copyright = spec.rendering().keepCopyright() ? "exif" : "none";
    return Job.space(spec) == Level.Space.P3 ? copyright + ":icc" : copyright;
  }

  private static String addFormat(
      Encoding encoding, boolean lossless, Map<String, String> options) {
    if (encoding.format().effort().isSelectable() && encoding.format() != OutputFormat.PNG) {
      options.put("effort", Integer.toString(encoding.effort()));
    }
    if (encoding.format().hasLossless()) {
      options.put("lossless", Boolean.toString(lossless));
    }
    if (encoding.format().hasSubsampling()) {
      boolean subsample = encoding.chromaSubsampling() == Subsampling.S420 && !lossless;
      options.put("subsample_mode", subsample ? "on" : "off");
    }
    return switch (encoding.format()) {
      case JPEG -> {
        options.put("interlace", Boolean.toString(encoding.progressive()));
        yield "jpegsave";
      }
      case PNG -> {
        options.put("compression", Integer.toString(encoding.effort()));
        options.put("interlace", Boolean.toString(encoding.progressive()));
        yield "pngsave";
      }
      case WEBP -> "webpsave";
      case AVIF -> {
        options.put("compression", "av1");
        options.put("bitdepth", "8");
        yield "heifsave";
      }
      case GIF -> "gifsave";
    };
  }
}
