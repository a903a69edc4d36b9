package dev.revela.imaging;

import dev.revela.photo.RenditionSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What is asked of an engine for one photo.
 *
 * @param specs the renditions
 * @param swatch whether the photo's {@link Swatch} is wanted too
 * @param directory where the renditions' files go; nothing else is left there
 * @param timeLeft how long the work may take; not negative
 */
public record DevelopRequest(
    InspectedPhoto photo,
    List<RenditionSpec> specs,
    boolean swatch,
    Path directory,
    Duration timeLeft) {
  public DevelopRequest {
    specs = List.copyOf(specs);
  }
}
