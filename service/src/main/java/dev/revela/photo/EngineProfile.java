package dev.revela.photo;

import java.util.Set;

/**
 * What an image engine can do, so that a recipe that asks for more is refused at start.
 *
 * @param name what messages call it
 * @param version changes whenever the engine's output bytes may; part of the recipe hash
 * @param formats the formats it writes
 * @param contentGravity whether it crops by {@link Gravity.Content}
 * @param keepsCopyright whether it can carry the photo's copyright notice over to renditions
 */
public record EngineProfile(
    String name,
    String version,
    Set<OutputFormat> formats,
    boolean contentGravity,
    boolean keepsCopyright) {
  public EngineProfile {
    formats = Set.copyOf(formats);
  }

  /** An engine that strips the copyright notice with the rest of the metadata. */
  public EngineProfile(
      String name, String version, Set<OutputFormat> formats, boolean contentGravity) {
    this(name, version, formats, contentGravity, false);
  }
}
