package dev.revela.config;

import dev.revela.photo.ColorSpace;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.Rendering;
import dev.revela.photo.Rgb;
import java.util.Optional;

/** What happens to the pixels of a rendition, as far as one place of the settings says so. */
record PartialRendering(
    Optional<Rgb> background,
    Optional<ColorSpace> colorSpace,
    Optional<Boolean> linear,
    Optional<Double> sharpen,
    Optional<Boolean> animated,
    Optional<Boolean> keepCopyright) {

  /**
   * What holds where no place says otherwise.
   *
   * @param animates whether the engine writes animations
   */
  static PartialRendering builtIn(boolean animates) {
    return new PartialRendering(
        Optional.of(new Rgb(255, 255, 255)),
        Optional.of(ColorSpace.SRGB),
        Optional.of(false),
        Optional.of(0.0),
        Optional.of(animates),
        Optional.of(false));
  }

  /** This, completed by what is weaker. */
  PartialRendering or(PartialRendering weaker) {
    return new PartialRendering(
        background.or(weaker::background),
        colorSpace.or(weaker::colorSpace),
        linear.or(weaker::linear),
        sharpen.or(weaker::sharpen),
        animated.or(weaker::animated),
        keepCopyright.or(weaker::keepCopyright));
  }

  /** The rendering in a format, as far as that has it; everything has to be said. */
  Rendering complete(OutputFormat format) {
    return new Rendering(
        background.orElseThrow(),
        format.hasProfile() ? colorSpace.orElseThrow() : ColorSpace.SRGB,
        linear.orElseThrow(),
        sharpen.orElseThrow(),
        animated.orElseThrow(),
        keepCopyright.orElseThrow());
  }
}
