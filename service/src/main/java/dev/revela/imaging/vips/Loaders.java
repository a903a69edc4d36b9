package dev.revela.imaging.vips;

import dev.revela.photo.InputFormat;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which of libvips' operations reads which format; every other loader is blocked. */
final class Loaders {
  private record Loader(String operation, String type) {}

  private static final Map<InputFormat, Loader> LOADERS =
      Map.of(
          InputFormat.JPEG, new Loader("jpegload", "VipsForeignLoadJpegFile"),
          InputFormat.PNG, new Loader("pngload", "VipsForeignLoadPngFile"),
          InputFormat.GIF, new Loader("gifload", "VipsForeignLoadNsgifFile"),
          InputFormat.WEBP, new Loader("webpload", "VipsForeignLoadWebpFile"),
          InputFormat.TIFF, new Loader("tiffload", "VipsForeignLoadTiffFile"),
          InputFormat.AVIF, new Loader("heifload", "VipsForeignLoadHeifFile"));

  private Loaders() {}

  static Set<InputFormat> formats() {
    return LOADERS.keySet();
  }

  /** The types to open, as libvips calls them. */
  static Collection<String> operations() {
    return LOADERS.values().stream().map(Loader::type).toList();
  }

  static String operation(InputFormat format) {
    Loader loader = LOADERS.get(format);
    if (loader == null) {
      throw new IllegalArgumentException("No loader for " + format.label());
    }
    return loader.operation();
  }

  /**
   * Options that read a file from top to bottom, so that only the rows at work are in memory, and
   * that stop where pixels are missing. For JPEG the native layer tells that itself, since libvips
   * would also stop where a mere end marker is.
   *
   * @param shrink 1, 2, 4 or 8: JPEG only
   * @param allFrames of an animation
   */
  static String options(InputFormat format, int shrink, boolean allFrames) {
    Map<String, String> options = new TreeMap<>();
    options.put("access", "sequential");
    options.put("fail_on", format == InputFormat.JPEG ? "none" : "error");
    if (format == InputFormat.JPEG) {
      options.put("shrink", Integer.toString(shrink));
    }
    if (format == InputFormat.GIF || format == InputFormat.WEBP) {
      options.put("n", allFrames ? "-1" : "1");
    }
    return Options.text(options);
  }
}
