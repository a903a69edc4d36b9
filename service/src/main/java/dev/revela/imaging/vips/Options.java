package dev.revela.imaging.vips;

import java.util.Map;
import java.util.stream.Collectors;

/** Options of an operation, as libvips reads them from text. */
final class Options {

  private Options() {}

  static String text(Map<String, String> options) {
    return options.entrySet().stream()
        .map(option -> option.getKey() + "=" + option.getValue())
        .collect(Collectors.joining(","));
  }
}
