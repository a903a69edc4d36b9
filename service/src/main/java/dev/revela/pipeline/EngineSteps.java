package dev.revela.pipeline;

import dev.revela.imaging.DevelopRequest;
import dev.revela.imaging.DevelopedPhoto;
import dev.revela.imaging.InspectedPhoto;
import dev.revela.imaging.OutOfTimeException;
import dev.revela.photo.PhotoEvent;
import dev.revela.photo.Profile;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RenditionSpec;
import dev.revela.telemetry.Stage;
import dev.revela.telemetry.StageTimes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the engine does for one photo, and what is checked before it does. */
final class EngineSteps {
  private final Parts parts;
  private final PhotoEvent event;
  private final Profile profile;
  private final StageTimes times;
  private final Deadline deadline;
  private final LimitsCheck limits;

  EngineSteps(Parts parts, PhotoEvent event, Profile profile, StageTimes times, Deadline deadline) {
    this.parts = parts;
    this.event = event;
    this.profile = profile;
    this.times = times;
    this.deadline = deadline;
    this.limits = new LimitsCheck(parts.recipe().limits());
  }

  InspectedPhoto inspect(Path file) throws RejectedException, IOException {
    try (var inspecting = times.begin(Stage.INSPECT)) {
      return parts.engine().inspect(file);
    }
  }

  /** Makes the renditions that the profile has for a photo of this format. */
  DevelopedPhoto develop(InspectedPhoto photo, Path directory)
      throws RejectedException, OutOfTimeException, IOException {
    List<RenditionSpec> specs = profile.specsFor(photo.format());
    check(photo, specs);
    try (var developing = times.begin(Stage.DEVELOP)) {
      return parts
          .engine()
          .develop(
              new DevelopRequest(
                  photo,
                  specs,
                  profile.preview().isWanted(),
                  directory,
                  deadline.beforePublishing()));
    }
  }

  private void check(InspectedPhoto photo, List<RenditionSpec> specs) throws RejectedException {
    try (var inspecting = times.begin(Stage.INSPECT)) {
      limits.checkPhoto(photo);
      limits.checkResults(photo, specs);
      for (RenditionSpec spec : specs) {
        LimitsCheck.checkKey(parts.recipe().output().key().forRendition(event.key(), spec));
      }
      parts.engine().checkMemory(photo, specs);
    }
  }
}
