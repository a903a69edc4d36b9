package dev.revela.local.queue;

import dev.revela.local.runtime.InvocationResult.Failure;
import dev.revela.local.runtime.InvocationResult.Success;
import java.nio.file.Path;
import java.time.Duration;

/** Told of what becomes of the events, by the threads that deliver them. */
public interface QueueListener {
  void completed(QueuedEvent event, Success result);

  /** An attempt failed, there will be another. */
  void retried(QueuedEvent event, Failure failure, Duration delay);

  /**
   * The last attempt failed.
   *
   * @param record what the on-failure destination was sent
   */
  void discarded(QueuedEvent event, Failure failure, Path record);
}
