package dev.revela.local.queue;

import java.nio.file.Path;

/**
 * Where a queue keeps what, and how it delivers.
 *
 * @param events where events are kept until they are done
 * @param failures where the on-failure destination writes
 * @param functionArn without a version
 * @param workers how many events are delivered at once
 */
public record QueueSettings(
    Path events, Path failures, String functionArn, RetryPolicy retries, int workers) {}
