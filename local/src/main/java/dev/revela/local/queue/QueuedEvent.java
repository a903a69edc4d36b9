package dev.revela.local.queue;

import dev.revela.local.Payload;

/**
 * An event on its way to the function.
 *
 * @param position sorts the events as they came
 * @param requestId the same for every attempt
 * @param attempts made so far, without success
 */
public record QueuedEvent(String position, String requestId, Payload payload, int attempts) {
  QueuedEvent attempted() {
    return new QueuedEvent(position, requestId, payload, attempts + 1);
  }
}
