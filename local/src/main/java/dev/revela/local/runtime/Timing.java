package dev.revela.local.runtime;

import java.time.Duration;
import java.util.Optional;

/**
 * Where the time of an invocation went; all by a monotonic clock.
 *
 * @param waited from the call to the hand-over of the event, the start of a process included
 * @param ran from the hand-over to the answer; what Lambda bills, but for the init
 * @param init from the start of the process to its first poll, when this invocation started it
 */
public record Timing(Duration waited, Duration ran, Optional<Duration> init) {
  /** Whether a process was started for this invocation. */
  public boolean isCold() {
    return init.isPresent();
  }

  /** From the call to the answer. */
  public Duration total() {
    return waited.plus(ran);
  }
}
