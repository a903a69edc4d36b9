package dev.revela.pipeline;

import dev.revela.photo.PhotoEvent;
import dev.revela.photo.Profile;
import dev.revela.storage.GoneException;
import dev.revela.storage.StorageException;
import dev.revela.telemetry.StageTimes;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Takes events one at a time and says what became of each. Never throws for a photo's sake: one bad
 * photo must not stop the next. Errors of the virtual machine pass through, so that Lambda replaces
 * the process. Thread safe.
 */
public final class PhotoPipeline {
  private final Parts parts;
  private final Set<String> inputBuckets;

  /**
   * @param inputBuckets whose photos are developed; empty means any but the output bucket
   */
  public PhotoPipeline(Parts parts, Set<String> inputBuckets) {
    this.parts = parts;
    this.inputBuckets = Set.copyOf(inputBuckets);
  }

  /** What became of an event, and how long it took. */
  public record Processed(PhotoEvent event, Outcome outcome, StageTimes times) {}

  /** Does what the event asks for. */
  public Processed process(PhotoEvent event, Deadline deadline) {
    StageTimes times = new StageTimes();
    return new Processed(event, outcome(event, deadline, times), times);
  }

  private Outcome outcome(PhotoEvent event, Deadline deadline, StageTimes times) {
    Optional<String> reason = reasonToIgnore(event);
    if (reason.isPresent()) {
      return new Outcome.Ignored(reason.get());
    }
    // So little is better left to the retry than spent on a half-written set.
    if (deadline.millisLeft() < Deadline.PUBLISHING_MILLIS) {
      return Outcome.Failed.of(
          "only %d ms were left of the function's time-out".formatted(deadline.millisLeft()));
    }
    try {
      return switch (event.kind()) {
        case CREATED -> created(event, times, deadline);
        case REMOVED -> new Removal(parts, event, times).run();
        case OTHER -> new Outcome.Ignored("the event changes no picture");
      };
    } catch (GoneException | SupersededException e) {
      return new Outcome.Superseded(String.valueOf(e.getMessage()));
    } catch (StorageException | IOException e) {
      return Outcome.Failed.of(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.Failed.of("the function was told to stop");
    } catch (RuntimeException e) {
      return new Outcome.Failed("unexpected " + e, Optional.of(e));
    }
  }

  private Optional<String> reasonToIgnore(PhotoEvent event) {
    if (event.bucket().equals(parts.outputBucket())) {
      return Optional.of("it is in the output bucket, and developing it would never end");
    }
    if (!inputBuckets.isEmpty() && !inputBuckets.contains(event.bucket())) {
      return Optional.of("its bucket is not named by REVELA_INPUT_BUCKET");
    }
    return event.key().endsWith("/")
        ? Optional.of("a key that ends in / is a folder, as the S3 console makes them")
        : Optional.empty();
  }

  private Outcome created(PhotoEvent event, StageTimes times, Deadline deadline)
      throws SupersededException, StorageException, IOException, InterruptedException {
    Optional<Profile> profile = parts.recipe().profileOf(event.key());
    return profile.isEmpty()
        ? new Outcome.Ignored("no profile of the recipe matches its key")
        : new Development(parts, event, profile.get(), times, deadline).run();
  }
}
