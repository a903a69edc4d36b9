package dev.revela.photo;

import java.util.Set;

/**
 * What an image engine can do, so that a recipe that asks for more is refused at start.
 *
 * @param name what messages call it
 * @param version changes whenever the engine's output bytes may; part of the recipe hash
 * @param formats the formats it writes
 * @param contentGravity whether it crops by {@link Gravity.Content}
 */
public record EngineProfile(
    String name, String version, Set<OutputFormat> formats, boolean contentGravity) {
  public EngineProfile {
    formats = Set.copyOf(formats);
  }
}
