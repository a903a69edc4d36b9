package dev.revela.config;

import dev.revela.photo.OutputFormat;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A format as recipes choose it.
 *
 * @param fixed empty where it is the photo's own
 */
record FormatChoice(Optional<OutputFormat> fixed) {
  private static final String ORIGINAL = "original";

  static final FormatChoice JPEG = new FormatChoice(Optional.of(OutputFormat.JPEG));

  static final Kind<FormatChoice> KIND =
      Kinds.text(
          "one of "
              + Stream.concat(
                      Arrays.stream(OutputFormat.values()).map(OutputFormat::label),
                      Stream.of(ORIGINAL))
                  .collect(Collectors.joining(", ")),
          FormatChoice::named);

  private static Optional<FormatChoice> named(String label) {
    return label.equals(ORIGINAL)
        ? Optional.of(new FormatChoice(Optional.empty()))
        : OutputFormat.named(label).map(format -> new FormatChoice(Optional.of(format)));
  }

  /** Whether a rendition can come out in this format. */
  boolean canBe(OutputFormat format) {
    return fixed.isEmpty() || fixed.get() == format;
  }
}
