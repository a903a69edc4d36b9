package dev.revela.local.runtime;

import dev.revela.local.Payload;
import java.util.UUID;

/**
 * One attempt to have an event handled.
 *
 * @param requestId the same for all attempts at one event, as in Lambda
 * @param attempt counted from 1
 */
public record Invocation(String requestId, Payload payload, int attempt) {
  public Invocation {
    if (attempt < 1) {
      throw new IllegalArgumentException("attempt is %d, but is counted from 1".formatted(attempt));
    }
  }

  /** The first attempt, with a request id of its own. */
  public static Invocation of(Payload payload) {
    return new Invocation(UUID.randomUUID().toString(), payload, 1);
  }
}
