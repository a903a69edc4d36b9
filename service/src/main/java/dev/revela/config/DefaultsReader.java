package dev.revela.config;

import dev.revela.photo.OutputFormat;
import dev.revela.photo.Preview;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Reads {@code defaults}, which variables override. */
final class DefaultsReader {
  /** About what a JPEG of quality 80 looks like (sharp's defaults are 80, 80 and 50). */
  private static final Map<OutputFormat, Integer> FORMAT_QUALITY =
      Map.of(OutputFormat.WEBP, 79, OutputFormat.AVIF, 50);

  private final Abilities abilities;
  private final Environment environment;
  private final Problems problems;

  DefaultsReader(Abilities abilities, Environment environment, Problems problems) {
    this.abilities = abilities;
    this.environment = environment;
    this.problems = problems;
  }

  Defaults read(Members members) {
    EncodingReader encodings = new EncodingReader(abilities, problems);
    Defaults defaults =
        new Defaults(
            new GeometryReader(abilities, problems).readDefaults(members, environment),
            new RenderingReader(abilities, problems).readDefaults(members, environment),
            encodings.readDefaults(members, environment),
            formatQuality(members.object("formatQuality")),
            formatEffort(members.object("formatEffort"), encodings),
            ProfilesReader.preview(members, Preview.NONE));
    members.rejectOthers();
    return defaults;
  }

  private static Map<OutputFormat, Integer> formatQuality(Members members) {
    Map<OutputFormat, Integer> quality = new EnumMap<>(FORMAT_QUALITY);
    Arrays.stream(OutputFormat.values())
        .filter(OutputFormat::hasQuality)
        .forEach(
            format ->
                members
                    .read(format.label(), EncodingReader.QUALITY)
                    .ifPresent(value -> quality.put(format, value)));
    members.rejectOthers();
    return quality;
  }

  private static Map<OutputFormat, Integer> formatEffort(
      Members members, EncodingReader encodings) {
    Map<OutputFormat, Integer> effort = new EnumMap<>(OutputFormat.class);
    Arrays.stream(OutputFormat.values())
        .filter(format -> format.effort().isSelectable())
        .forEach(
            format ->
                encodings
                    .effort(members, format.label(), format)
                    .ifPresent(value -> effort.put(format, value)));
    members.rejectOthers();
    return effort;
  }
}
