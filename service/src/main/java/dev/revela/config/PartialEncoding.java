package dev.revela.config;

import dev.revela.photo.Subsampling;
import java.util.Optional;

/**
 * How a rendition is written, as far as one place of the settings says so.
 *
 * @param effort said by renditions only
 * @param maxBytes said by renditions only
 */
record PartialEncoding(
    Optional<FormatChoice> format,
    Optional<Integer> quality,
    Optional<Boolean> progressive,
    Optional<Subsampling> chromaSubsampling,
    Optional<Boolean> lossless,
    Optional<Integer> effort,
    Optional<Long> maxBytes) {

  /** What holds where no place says otherwise; the chroma subsampling is the format's own. */
  static final PartialEncoding BUILT_IN =
      new PartialEncoding(
          Optional.of(FormatChoice.JPEG),
          Optional.of(80),
          Optional.of(true),
          Optional.empty(),
          Optional.of(false),
          Optional.empty(),
          Optional.empty());

  /** This, completed by what is weaker. */
  PartialEncoding or(PartialEncoding weaker) {
    return new PartialEncoding(
        format.or(weaker::format),
        quality.or(weaker::quality),
        progressive.or(weaker::progressive),
        chromaSubsampling.or(weaker::chromaSubsampling),
        lossless.or(weaker::lossless),
        effort.or(weaker::effort),
        maxBytes.or(weaker::maxBytes));
  }
}
