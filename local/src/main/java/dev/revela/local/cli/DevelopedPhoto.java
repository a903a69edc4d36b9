package dev.revela.local.cli;

import dev.revela.local.cloud.PhotoOutcome;
import java.util.Optional;

/**
 * What became of a photo that was to be developed.
 *
 * @param outcome the function's word on it; none when it failed to answer
 * @param failure why it failed to answer
 */
record DevelopedPhoto(String key, Optional<PhotoOutcome> outcome, String failure) {
  static DevelopedPhoto of(PhotoOutcome outcome) {
    return new DevelopedPhoto(outcome.key(), Optional.of(outcome), "");
  }

  static DevelopedPhoto failed(String key, String reason) {
    return new DevelopedPhoto(key, Optional.empty(), reason);
  }

  boolean isDeveloped() {
    return outcome.map(PhotoOutcome::isDeveloped).orElse(false);
  }

  /** Why it is not developed, in words. */
  String complaint() {
    return outcome
        .map(known -> known.outcome() + known.reason().map(reason -> ": " + reason).orElse(""))
        .orElse("failed: " + failure);
  }
}
