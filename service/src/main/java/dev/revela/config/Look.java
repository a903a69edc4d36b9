package dev.revela.config;

import dev.revela.photo.Fit;
import dev.revela.photo.Gravity;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.Rgb;
import java.util.Optional;

/** How a rendition is to look, as far as one place of the settings says so. */
record Look(
    Optional<OutputFormat> format,
    Optional<Fit> fit,
    Optional<Gravity> gravity,
    Optional<Integer> quality,
    Optional<Boolean> progressive,
    Optional<Rgb> background,
    Optional<Boolean> enlarge) {

  /** What holds where no place says otherwise. */
  static final Look BUILT_IN =
      new Look(
          Optional.of(OutputFormat.JPEG),
          Optional.of(Fit.INSIDE),
          Optional.of(Gravity.Compass.CENTRE),
          Optional.of(80),
          Optional.of(true),
          Optional.of(new Rgb(255, 255, 255)),
          Optional.of(false));

  /** This look, completed by a weaker one. */
  Look or(Look weaker) {
    return new Look(
        format.or(weaker::format),
        fit.or(weaker::fit),
        gravity.or(weaker::gravity),
        quality.or(weaker::quality),
        progressive.or(weaker::progressive),
        background.or(weaker::background),
        enlarge.or(weaker::enlarge));
  }
}
