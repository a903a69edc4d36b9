package dev.revela.photo;

import java.util.Set;

/**
 * What an image engine can do, so that a recipe that asks for more is refused at start.
 *
 * @param name what messages call it
 * @param version changes whenever the engine's output bytes may; part of the recipe hash
 * @param formats the formats it writes
 * @param features what it can do beyond what every engine does
 */
public record EngineProfile(
    String name, String version, Set<OutputFormat> formats, Set<Feature> features) {
  public EngineProfile {
    formats = Set.copyOf(formats);
    features = Set.copyOf(features);
  }

  public boolean can(Feature feature) {
    return features.contains(feature);
  }
}
