package dev.revela.lambda;

import dev.revela.imaging.DevelopRequest;
import dev.revela.imaging.ImageEngine;
import dev.revela.imaging.InspectedPhoto;
import dev.revela.imaging.OutOfTimeException;
import dev.revela.photo.Profile;
import dev.revela.photo.RejectedException;
import dev.revela.pipeline.Parts;
import dev.revela.storage.ConflictException;
import dev.revela.storage.ObjectStore;
import dev.revela.storage.ObjectWrite;
import dev.revela.storage.StoreException;
import dev.revela.telemetry.Log;
import dev.revela.workspace.PhotoDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Runs engine and S3 client once while the function starts. Lambda gives a starting function whole
 * CPUs, whatever its memory, so classes load faster then than during the first photo; and the two
 * warm up side by side.
 */
final class Priming {
  /** A key that no photo's renditions have: nothing is ever written there. */
  private static final String KEY = "revela-priming";

  /** Lambda ends and repeats an init of 10 seconds; what is not done by then is told by a photo. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Parts parts;
  private final Log log;

  Priming(Parts parts, Log log) {
    this.parts = parts;
    this.log = log;
  }

  /** Never throws: what does not work now is told again, and better, by the first photo. */
  void run() {
    Thread s3 = Thread.ofPlatform().daemon().name("priming-s3").start(this::primeStore);
    primeEngine();
    try {
      var unused = s3.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One read, and one write under a condition that cannot hold. */
  private void primeStore() {
    ObjectStore store = parts.store();
    try {
      var unused = store.read(parts.outputBucket(), KEY);
      store.write(
          new ObjectWrite(
              parts.outputBucket(),
              KEY,
              new ObjectWrite.Content.OfText("{}"),
              Map.of("content-type", "application/json"),
              Map.of(),
              Map.of(),
              new ObjectWrite.Condition.Unchanged("00000000000000000000000000000000")));
    } catch (ConflictException e) {
      // Just what S3 should say.
    } catch (StoreException | RuntimeException e) {
      log.warn("the output bucket does not answer as it should: " + e.getMessage());
    }
  }

  private void primeEngine() {
    ImageEngine engine = parts.engine();
    try (PhotoDirectory scratch = parts.workspace().open(0);
        InputStream photo = Priming.class.getResourceAsStream("/dev/revela/priming.jpg")) {
      if (photo == null) {
        throw new IOException("the jar holds no priming.jpg");
      }
      Path file = scratch.path().resolve("photo");
      Files.copy(photo, file);
      InspectedPhoto inspected = engine.inspect(file);
      Profile profile = parts.recipe().profiles().getFirst();
      var unused =
          engine.develop(
              new DevelopRequest(
                  inspected,
                  profile.specsFor(inspected.format()),
                  profile.preview().isWanted(),
                  scratch.path(),
                  PATIENCE));
    } catch (IOException | RejectedException | OutOfTimeException | RuntimeException e) {
      log.warn("the engine was not primed: " + e.getMessage());
    }
  }
}
