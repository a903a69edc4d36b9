package dev.revela.pipeline;

import dev.revela.photo.PhotoEvent;
import dev.revela.storage.StorageException;
import dev.revela.telemetry.Stage;
import dev.revela.telemetry.StageTimes;
import java.util.Optional;

/** Removes the renditions of a photo that is gone, and then its manifest. */
final class Removal {
  private final Parts parts;
  private final PhotoEvent event;
  private final StageTimes times;

  Removal(Parts parts, PhotoEvent event, StageTimes times) {
    this.parts = parts;
    this.event = event;
    this.times = times;
  }

  Outcome run() throws StorageException {
    try (var removing = times.begin(Stage.REMOVE)) {
      String key = parts.recipe().output().manifest().forPhoto(event.key());
      if (!LimitsCheck.isPossible(key)) {
        return new Outcome.Ignored("its output key would be too long, so there is nothing of it");
      }
      Optional<Manifest> found = parts.manifests().find(key).manifest();
      if (found.isEmpty()) {
        return new Outcome.Ignored("there are no renditions of it");
      }
      Manifest manifest = found.get();
      if (Claim.isOlder(event, manifest)) {
        return new Outcome.Superseded("the photo was put again after it was removed");
      }
      if (isOtherVersion(manifest)) {
        return new Outcome.Superseded("a version was removed that the renditions are not of");
      }
      parts.manifests().remove(key, manifest);
      return new Outcome.Removed(manifest.renditions().size());
    }
  }

  private boolean isOtherVersion(Manifest manifest) {
    return event.versionId().isPresent()
        && !event.versionId().equals(manifest.source().versionId());
  }
}
