package dev.revela.local.runtime;

import dev.revela.local.runtime.InvocationResult.Crashed;
import dev.revela.local.runtime.InvocationResult.FunctionError;
import dev.revela.local.runtime.InvocationResult.Success;
import dev.revela.local.runtime.InvocationResult.TimedOut;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One function process and its Runtime API. It handles one event at a time, for one caller at a
 * time; the pool sees to that. {@link #close} may come from any thread.
 */
final class FunctionEnvironment implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final FunctionSettings settings;
  private final RuntimeApi api;
  private final FunctionProcess process;
  private final long launched = System.nanoTime();

  /** What an environment is ready for. */
  sealed interface Readiness {
    /** It has asked for an event. */
    record Polling(Duration sinceLaunch) implements Readiness {}

    /** It never will. */
    record Failed(String errorType, String message) implements Readiness {}
  }

  private sealed interface Event {
    record Replied(RuntimeApi.Reply reply) implements Event {}

    record Polled() implements Event {}

    record InitError(ErrorDocument error) implements Event {}

    record Exited(ExitStatus status) implements Event {}
  }

  FunctionEnvironment(FunctionSettings settings, FunctionLauncher launcher) throws IOException {
    this.settings = settings;
    this.api = new RuntimeApi();
    try {
      this.process = launcher.launch(settings, api.address());
    } catch (IOException | RuntimeException e) {
      api.close();
      throw e;
    }
  }

  /** Waits until the function asks for an event, at most as long as an event may take. */
  Readiness awaitPoll() throws InterruptedException {
    Optional<Event> first =
        first(
            settings.timeout(),
            // Before the poll: one that was there when the process ended is nobody's.
            api.initError().thenApply(Event.InitError::new),
            process.ended().thenApply(Event.Exited::new),
            api.polled().thenApply(polled -> new Event.Polled()));
    if (first.isEmpty()) {
      process.kill();
      return new Readiness.Failed(
          "Sandbox.Timedout",
          "Init timed out after %d s".formatted(settings.timeout().toSeconds()));
    }
    return switch (first.get()) {
      case Event.InitError init ->
          new Readiness.Failed(init.error().errorType(), init.error().errorMessage());
      case Event.Exited exited ->
          new Readiness.Failed("Runtime.ExitError", exited.status().describe());
      case Event.Polled polled ->
          new Readiness.Polling(Duration.ofNanos(System.nanoTime() - launched));
      case Event.Replied replied -> throw new IllegalStateException("a reply before an event");
    };
  }

  /**
   * Hands over an event and waits for what comes of it. The process must have polled.
   *
   * @param called when the caller asked, by {@link System#nanoTime}
   * @param init how long this process took to start, when it was started for this event
   */
  InvocationResult invoke(Invocation invocation, long called, Optional<Duration> init)
      throws InterruptedException {
    long handed = System.nanoTime();
    Instant deadline = Instant.now().plus(settings.timeout());
    Optional<Event> first =
        first(
            settings.timeout(),
            api.hand(invocation, settings.arn(), deadline).thenApply(Event.Replied::new),
            process.ended().thenApply(Event.Exited::new));
    Timing timing =
        new Timing(
            Duration.ofNanos(handed - called), Duration.ofNanos(System.nanoTime() - handed), init);
    if (first.isEmpty()) {
      process.kill();
      return new TimedOut(settings.timeout(), timing);
    }
    return switch (first.get()) {
      case Event.Replied replied -> result(replied.reply(), timing);
      case Event.Exited exited -> new Crashed(exited.status(), timing);
      case Event.Polled polled -> throw new IllegalStateException("a poll in place of a reply");
      case Event.InitError error -> throw new IllegalStateException("an init error after the init");
    };
  }

  private static InvocationResult result(RuntimeApi.Reply reply, Timing timing) {
    return switch (reply) {
      case RuntimeApi.Reply.Answer answer -> new Success(answer.payload(), timing);
      case RuntimeApi.Reply.Failed failed -> {
        ErrorDocument error = ErrorDocument.read(failed.payload());
        yield new FunctionError(error.errorType(), error.errorMessage(), failed.payload(), timing);
      }
    };
  }

  /** Whether its process runs, as far as can be told without waiting. */
  boolean isAlive() {
    return process.isAlive();
  }

  /** Asks the process to end, so that several can end at the same time. */
  void terminate() {
    process.terminate();
  }

  /** Ends the process, in two seconds at most, and the Runtime API with it. */
  @Override
  public void close() {
    process.terminate();
    try {
      process.ended().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.kill();
    } catch (InterruptedException e) {
      process.kill();
      Thread.currentThread().interrupt();
    } finally {
      api.close();
    }
  }

  /** The first of these to happen, in their order when several have; empty when none does. */
  private static Optional<Event> first(Duration limit, CompletableFuture<?>... events)
      throws InterruptedException {
    try {
      return Optional.of(
          (Event) CompletableFuture.anyOf(events).get(limit.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
