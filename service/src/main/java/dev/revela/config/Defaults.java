package dev.revela.config;

import dev.revela.photo.Encoding;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.Preview;
import dev.revela.photo.Subsampling;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What holds for a rendition that does not say otherwise.
 *
 * @param geometry complete but for the sides
 * @param rendering complete
 * @param encoding complete but for what differs by format
 * @param formatQuality stronger than the encoding's quality
 * @param formatEffort of formats that have one to choose
 * @param preview of a profile that does not say otherwise
 */
record Defaults(
    PartialGeometry geometry,
    PartialRendering rendering,
    PartialEncoding encoding,
    Map<OutputFormat, Integer> formatQuality,
    Map<OutputFormat, Integer> formatEffort,
    Preview preview) {
  Defaults {
    formatQuality = Map.copyOf(formatQuality);
    formatEffort = Map.copyOf(formatEffort);
  }

  /**
   * The encoding in a format, as far as that has what is said.
   *
   * @param own what the rendition says itself
   */
  Encoding encoding(PartialEncoding own, OutputFormat format) {
    PartialEncoding said = own.or(encoding);
    boolean lossless = format.hasLossless() && said.lossless().orElseThrow();
    return new Encoding(
        format,
        own.quality().orElseGet(() -> quality(format)),
        progressive(own, format),
        lossless ? Subsampling.S444 : subsampling(said, format),
        lossless,
        own.effort().orElseGet(() -> effort(format)),
        format.hasQuality() && !lossless && own.maxBytes().isPresent()
            ? OptionalLong.of(own.maxBytes().get())
            : OptionalLong.empty());
  }

  private int quality(OutputFormat format) {
    return formatQuality.getOrDefault(format, encoding.quality().orElseThrow());
  }

  private int effort(OutputFormat format) {
    return formatEffort.getOrDefault(format, format.effort().standard());
  }

  /** An interlaced PNG is larger, so it is never one that nobody asked for. */
  private boolean progressive(PartialEncoding own, OutputFormat format) {
    return switch (format) {
      case JPEG -> own.progressive().or(encoding::progressive).orElseThrow();
      case PNG -> own.progressive().orElse(false);
      case WEBP, AVIF, GIF -> false;
    };
  }

  private static Subsampling subsampling(PartialEncoding said, OutputFormat format) {
    Subsampling standard = format.standardSubsampling();
    return format.hasSubsampling() ? said.chromaSubsampling().orElse(standard) : standard;
  }
}
