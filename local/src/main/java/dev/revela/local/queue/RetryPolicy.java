package dev.revela.local.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How often and how soon an event is tried again.
 *
 * @param delays before the second attempt, the third, and so on
 */
public record RetryPolicy(List<Duration> delays) {
  /** Lambda's own: two more attempts, after one minute and after two more. */
  public static final RetryPolicy LAMBDA =
      new RetryPolicy(List.of(Duration.ofMinutes(1), Duration.ofMinutes(2)));

  /** As often as Lambda, but after one second and after two more: people wait for it. */
  public static final RetryPolicy LOCAL =
      new RetryPolicy(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)));

  public RetryPolicy {
    delays = List.copyOf(delays);
  }

  /**
   * The time to wait after this attempt, or nothing when it was the last.
   *
   * @param attempt counted from 1
   */
  Optional<Duration> delayAfter(int attempt) {
    return attempt <= delays.size() ? Optional.of(delays.get(attempt - 1)) : Optional.empty();
  }
}
