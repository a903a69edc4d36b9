package dev.revela.pipeline;

import dev.revela.imaging.DevelopedPhoto;
import dev.revela.imaging.InspectedPhoto;
import dev.revela.imaging.OutOfTimeException;
import dev.revela.imaging.RenderedFile;
import dev.revela.photo.OutputRules;
import dev.revela.photo.PhotoEvent;
import dev.revela.photo.Profile;
import dev.revela.photo.RejectedException;
import dev.revela.storage.ConflictException;
import dev.revela.storage.ObjectVersion;
import dev.revela.storage.OpenObject;
import dev.revela.storage.StorageException;
import dev.revela.telemetry.Stage;
import dev.revela.telemetry.StageTimes;
import dev.revela.workspace.PhotoDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One photo on its way from the input bucket to its sealed manifest. For one event and one thread.
 */
final class Development {
  /** Room for the renditions beside the photo itself. */
  private static final long ROOM_FOR_RENDITIONS = 32L << 20;

  /** More events than this do not seal one photo's manifest at one moment. */
  private static final int MAX_SEALS = 4;

  private final Parts parts;
  private final PhotoEvent event;
  private final Profile profile;
  private final StageTimes times;
  private final EngineSteps engine;
  private final LimitsCheck limits;
  private final String manifestKey;
  private final String recipeHash;
  private Manifest.Source source;

  Development(Parts parts, PhotoEvent event, Profile profile, StageTimes times, Deadline deadline) {
    this.parts = parts;
    this.event = event;
    this.profile = profile;
    this.times = times;
    this.engine = new EngineSteps(parts, event, profile, times, deadline);
    this.limits = new LimitsCheck(parts.recipe().limits());
    this.manifestKey = parts.recipe().output().manifest().forPhoto(event.key());
    this.recipeHash = parts.recipeHash().apply(profile);
    this.source = Manifest.Source.of(event);
  }

  Outcome run() throws SupersededException, StorageException, IOException, InterruptedException {
    try {
      LimitsCheck.checkKey(manifestKey);
    } catch (RejectedException e) {
      return new Outcome.Rejected(e.reason(), e.why(), Optional.empty());
    }
    Manifests.Found before = findManifest();
    return unlessDone(before, () -> develop(before));
  }

  /** A step that ends in an outcome. */
  private interface Step {
    Outcome run() throws SupersededException, StorageException, IOException, InterruptedException;
  }

  private Outcome unlessDone(Manifests.Found found, Step work)
      throws SupersededException, StorageException, IOException, InterruptedException {
    return switch (Claim.of(event, recipeHash, found)) {
      case CURRENT -> new Outcome.Current(manifestKey);
      case SUPERSEDED -> new Outcome.Superseded("a newer event of this photo has been dealt with");
      case OURS -> work.run();
    };
  }

  private Outcome develop(Manifests.Found before)
      throws SupersededException, StorageException, IOException, InterruptedException {
    try (Downloaded photo = download(before)) {
      InspectedPhoto inspected = engine.inspect(photo.file());
      source = source.withPicture(Manifest.Picture.of(inspected));
      DevelopedPhoto developed = engine.develop(inspected, photo.directory());
      return publishAndSeal(developed, photo.metadata(), before, 1);
    } catch (RejectedException e) {
      return sealRejection(e, before, 1);
    } catch (OutOfTimeException e) {
      return Outcome.Failed.of(
          "developing it takes more than the %d ms that were left: raise the function's time-out or memory, or use smaller limits"
              .formatted(e.timeLeft().toMillis()));
    }
  }

  /** Where another event sealed its manifest meanwhile, looks whose work it is now. */
  private Outcome publishAndSeal(
      DevelopedPhoto developed, SourceMetadata metadata, Manifests.Found before, int attempt)
      throws SupersededException, StorageException, IOException, InterruptedException {
    List<Manifest.Rendition> renditions = publish(developed.renditions(), metadata, before);
    try {
      Manifest.Glimpse glimpse = Manifest.Glimpse.of(developed.swatch(), profile.preview());
      seal(Optional.empty(), renditions, glimpse, before);
      return new Outcome.Developed(manifestKey, renditions, source.bytes().orElse(0L));
    } catch (ConflictException e) {
      giveUpAfter(attempt, e);
      Manifests.Found now = findManifest();
      return unlessDone(now, () -> publishAndSeal(developed, metadata, now, attempt + 1));
    }
  }

  private Outcome sealRejection(RejectedException rejected, Manifests.Found before, int attempt)
      throws SupersededException, StorageException, IOException, InterruptedException {
    try {
      Manifest.Rejection why = new Manifest.Rejection(rejected.reason(), rejected.why());
      seal(Optional.of(why), List.of(), Manifest.Glimpse.NONE, before);
      return new Outcome.Rejected(rejected.reason(), rejected.why(), Optional.of(manifestKey));
    } catch (ConflictException e) {
      giveUpAfter(attempt, e);
      Manifests.Found now = findManifest();
      return unlessDone(now, () -> sealRejection(rejected, now, attempt + 1));
    }
  }

  private static void giveUpAfter(int attempt, ConflictException e) throws ConflictException {
    if (attempt == MAX_SEALS) {
      throw e;
    }
  }

  private Manifests.Found findManifest() throws StorageException {
    try (var claiming = times.begin(Stage.CLAIM)) {
      return parts.manifests().find(manifestKey);
    }
  }

  /** The photo on disk, for as long as this is open. */
  private record Downloaded(PhotoDirectory scratch, Path file, SourceMetadata metadata)
      implements AutoCloseable {
    Path directory() {
      return scratch.path();
    }

    @Override
    public void close() {
      scratch.close();
    }
  }

  private Downloaded download(Manifests.Found before)
      throws RejectedException, StorageException, IOException {
    ObjectVersion version =
        new ObjectVersion(event.bucket(), event.key(), event.versionId(), event.eTag());
    try (var downloading = times.begin(Stage.DOWNLOAD);
        OpenObject object = parts.store().open(version)) {
      source = source.withObject(object, before);
      limits.checkBytes(object.bytes());
      SourceMetadata metadata = metadataOf(object, version);
      PhotoDirectory scratch = parts.workspace().open(object.bytes() + ROOM_FOR_RENDITIONS);
      try {
        Path file = scratch.path().resolve("photo");
        object.copyTo(file);
        return new Downloaded(scratch, file, metadata);
      } catch (StorageException | RuntimeException e) {
        scratch.close();
        throw e;
      }
    }
  }

  private SourceMetadata metadataOf(OpenObject object, ObjectVersion version)
      throws StorageException {
    boolean wantsTags = parts.recipe().output().copy().contains(OutputRules.Copied.TAGS);
    Map<String, String> tags =
        wantsTags && object.tagCount() > 0 ? parts.store().tags(version) : Map.of();
    return new SourceMetadata(object.headers(), object.user(), tags);
  }

  private List<Manifest.Rendition> publish(
      List<RenderedFile> files, SourceMetadata metadata, Manifests.Found before)
      throws SupersededException, StorageException, InterruptedException {
    try (var publishing = times.begin(Stage.PUBLISH)) {
      return parts.publisher().publish(source, files, metadata, before);
    }
  }

  /** Writes the manifest, and then removes what only the one before it named. */
  private void seal(
      Optional<Manifest.Rejection> rejection,
      List<Manifest.Rendition> renditions,
      Manifest.Glimpse glimpse,
      Manifests.Found before)
      throws StorageException {
    Manifest manifest =
        new Manifest(
            source,
            recipeHash,
            parts.engine().profile().name() + " " + parts.engine().profile().version(),
            rejection,
            renditions,
            glimpse,
            times.toJson(),
            parts.clock().instant().toString());
    try (var sealing = times.begin(Stage.SEAL)) {
      parts.manifests().seal(manifestKey, manifest, before);
    }
  }
}
