package dev.revela.config;

import dev.revela.photo.EngineProfile;
import dev.revela.photo.Feature;
import dev.revela.photo.OutputFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads {@code defaults}, which variables override. */
final class DefaultsReader {
  /** The formats that have a quality. */
  private static final List<OutputFormat> LOSSY =
      List.of(OutputFormat.JPEG, OutputFormat.WEBP, OutputFormat.AVIF);

  /** About what a JPEG of quality 80 looks like (sharp's defaults are 80, 80 and 50). */
  private static final Map<OutputFormat, Integer> FORMAT_QUALITY =
      Map.of(OutputFormat.WEBP, 79, OutputFormat.AVIF, 50);

  private final EngineProfile engine;
  private final Environment environment;
  private final Problems problems;

  DefaultsReader(EngineProfile engine, Environment environment, Problems problems) {
    this.engine = engine;
    this.environment = environment;
    this.problems = problems;
  }

  Defaults read(Members members) {
    LookReader looks = new LookReader(engine, problems);
    Look look = looks.read(environment).or(looks.read(members)).or(Look.BUILT_IN);
    Map<OutputFormat, Integer> quality = formatQuality(members.object("formatQuality"));
    boolean keepCopyright = keepCopyright(members);
    members.rejectOthers();
    return new Defaults(look, quality, keepCopyright);
  }

  private static Map<OutputFormat, Integer> formatQuality(Members members) {
    Map<OutputFormat, Integer> quality = new EnumMap<>(FORMAT_QUALITY);
    for (OutputFormat format : LOSSY) {
      members
          .read(format.label(), LookReader.QUALITY)
          .ifPresent(value -> quality.put(format, value));
    }
    members.rejectOthers();
    return quality;
  }

  private boolean keepCopyright(Members members) {
    boolean keep = members.read("keepCopyright", Kinds.FLAG).orElse(false);
    if (keep && !engine.can(Feature.KEEP_COPYRIGHT)) {
      problems.add(
          members.where("keepCopyright")
              + ": the "
              + engine.name()
              + " engine cannot keep copyright");
    }
    return keep;
  }
}
