package dev.revela.config;

import dev.revela.photo.OutputFormat;
import java.util.Map;

/**
 * What holds for a rendition that does not say otherwise.
 *
 * @param look complete
 * @param formatQuality stronger than the look's quality
 */
record Defaults(Look look, Map<OutputFormat, Integer> formatQuality, boolean keepCopyright) {
  Defaults {
    formatQuality = Map.copyOf(formatQuality);
  }

  /** The quality of a format where the rendition gives none. */
  int quality(OutputFormat format) {
    return formatQuality.getOrDefault(format, look.quality().orElseThrow());
  }
}
