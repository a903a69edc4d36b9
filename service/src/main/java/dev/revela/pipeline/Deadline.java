package dev.revela.pipeline;

import java.time.Duration;

/** How much time an invocation has left. */
@FunctionalInterface
public interface Deadline {
  /** What publishing renditions may take. */
  int PUBLISHING_MILLIS = 2_000;

  /** Milliseconds until Lambda ends the invocation; not below 0. */
  int millisLeft();

  /** How long a photo can be worked on so that time is left for publishing; not below 0. */
  default Duration beforePublishing() {
    return Duration.ofMillis(Math.max(0, millisLeft() - PUBLISHING_MILLIS));
  }
}
