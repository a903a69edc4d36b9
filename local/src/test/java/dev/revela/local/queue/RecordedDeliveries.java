package dev.revela.local.queue;

import dev.revela.local.runtime.InvocationResult.Failure;
import dev.revela.local.runtime.InvocationResult.Success;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Notes what became of the events. */
final class RecordedDeliveries implements QueueListener {
  final List<QueuedEvent> completed = new CopyOnWriteArrayList<>();
  final List<String> retried = new CopyOnWriteArrayList<>();
  final List<Path> records = new CopyOnWriteArrayList<>();
  final CountDownLatch firstRetry = new CountDownLatch(1);

  @Override
  public void completed(QueuedEvent event, Success result) {
    completed.add(event);
  }

  @Override
  public void retried(QueuedEvent event, Failure failure, Duration delay) {
    retried.add("attempt %d: %s".formatted(event.attempts(), failure.message()));
    firstRetry.countDown();
  }

  @Override
  public void discarded(QueuedEvent event, Failure failure, Path record) {
    records.add(record);
  }
}
