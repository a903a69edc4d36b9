package dev.revela.local.queue;

import dev.revela.local.Payload;
import dev.revela.local.Sequencer;
import dev.revela.local.runtime.Invocation;
import dev.revela.local.runtime.InvocationResult;
import dev.revela.local.runtime.InvocationResult.Failure;
import dev.revela.local.runtime.InvocationResult.Success;
import dev.revela.local.runtime.Invoker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events as Lambda's asynchronous invocation does: at least once, again after a failure
 * with the same request id, and to the on-failure destination after the last. An event is on disk
 * from {@link #submit} until it is done; what is not done when the queue closes, or dies, is
 * delivered by the next one on the same folder. Thread-safe.
 */
public final class EventQueue implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventQueue.class);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Invoker invoker;
  private final QueueListener listener;
  private final RetryPolicy retries;
  private final QueueDirectory directory;
  private final FailureRecords failures;
  private final Sequencer positions = new Sequencer(Clock.systemUTC());
  private final UndoneEvents undone = new UndoneEvents();
  private final ExecutorService workers;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  public EventQueue(QueueSettings settings, Invoker invoker, QueueListener listener) {
    this.invoker = invoker;
    this.listener = listener;
    this.retries = settings.retries();
    this.directory = new QueueDirectory(settings.events());
    this.failures =
        new FailureRecords(settings.failures(), settings.functionArn(), Clock.systemUTC());
    this.workers = Executors.newFixedThreadPool(settings.workers());
  }

  /**
   * Takes up the events that an earlier queue left undone. Call it once, before the first submit.
   *
   * @return how many there are
   */
  public int resume() {
    var left = directory.load();
    left.forEach(this::schedule);
    return left.size();
  }

  /**
   * Takes an event, which is safe when this returns. While the queue closes it is only kept.
   *
   * @return the request id under which it will be handled
   */
  public String submit(Payload payload) {
    QueuedEvent event = new QueuedEvent(positions.next(), UUID.randomUUID().toString(), payload, 0);
    directory.save(event);
    schedule(event);
    return event.requestId();
  }

  /**
   * Waits until every event is done, or given up.
   *
   * @return whether they are, in that time
   */
  public boolean awaitDone(Duration limit) throws InterruptedException {
    return undone.awaitNone(limit);
  }

  /** Stops delivering. An event in hand is taken back, and the attempt does not count. */
  @Override
  public void close() {
    timer.shutdownNow();
    workers.shutdownNow();
    try {
      if (!workers.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("A delivery does not end; its event is delivered again at the next start.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void schedule(QueuedEvent event) {
    undone.add(event.requestId());
    enqueue(event);
  }

  private void enqueue(QueuedEvent event) {
    try {
      workers.execute(() -> deliver(event));
    } catch (RejectedExecutionException e) {
      LOG.debug("{} waits for the next start", event.requestId());
    }
  }

  private void deliver(QueuedEvent event) {
    try {
      InvocationResult result =
          invoker.invoke(new Invocation(event.requestId(), event.payload(), event.attempts() + 1));
      if (workers.isShutdown() && result instanceof Failure) {
        // Ended with its environment; the next start sees to it.
        return;
      }
      settle(event.attempted(), result);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("The event {} is kept for the next start: {}", event.requestId(), e.toString());
      undone.remove(event.requestId());
    }
  }

  private void settle(QueuedEvent event, InvocationResult result) {
    switch (result) {
      case Success success -> {
        directory.remove(event);
        listener.completed(event, success);
        undone.remove(event.requestId());
      }
      case Failure failure -> {
        Optional<Duration> delay = retries.delayAfter(event.attempts());
        if (delay.isPresent()) {
          retry(event, failure, delay.get());
        } else {
          giveUp(event, failure);
        }
      }
    }
  }

  private void retry(QueuedEvent event, Failure failure, Duration delay) {
    directory.save(event);
    listener.retried(event, failure, delay);
    try {
      var unused = timer.schedule(() -> enqueue(event), delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("{} waits for the next start", event.requestId());
    }
  }

  private void giveUp(QueuedEvent event, Failure failure) {
    var record = failures.write(event, failure);
    directory.remove(event);
    listener.discarded(event, failure, record);
    undone.remove(event.requestId());
  }
}
