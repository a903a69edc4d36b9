package dev.revela.config;

import dev.revela.photo.EngineProfile;
import dev.revela.photo.Feature;
import dev.revela.photo.OutputFormat;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Holds what a recipe asks for against what the engine can do. */
final class Abilities {
  private final EngineProfile engine;
  private final Problems problems;

  Abilities(EngineProfile engine, Problems problems) {
    this.engine = engine;
    this.problems = problems;
  }

  /** The formats that the engine writes. */
  Set<OutputFormat> formats() {
    return engine.formats();
  }

  boolean can(Feature feature) {
    return engine.can(feature);
  }

  /** Reads a member of which some values ask for a feature. */
  <T> Optional<T> read(
      Members members, String name, Kind<T> kind, Feature feature, Predicate<T> asks) {
    Optional<T> value = members.read(name, kind);
    require(members.where(name), feature, value.filter(asks).isPresent());
    return value;
  }

  /** Notes a problem where a feature is asked for that the engine does not have. */
  void require(String where, Feature feature, boolean asked) {
    if (asked && !engine.can(feature)) {
      problems.add("%s: the %s engine cannot %s".formatted(where, engine.name(), feature.words()));
    }
  }

  /** Notes a problem where the engine does not write a format. */
  void require(String where, OutputFormat format) {
    if (!engine.formats().contains(format)) {
      problems.add(
          "%s: \"%s\" cannot be written by the %s engine; it writes %s"
              .formatted(where, format.label(), engine.name(), those(engine.formats()::contains)));
    }
  }

  /** The names of the formats that are like that. */
  static String those(Predicate<OutputFormat> like) {
    return Arrays.stream(OutputFormat.values())
        .filter(like)
        .map(OutputFormat::label)
        .collect(Collectors.joining(", "));
  }
}
