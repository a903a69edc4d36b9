package dev.revela.local.runtime;

import dev.revela.local.runtime.FunctionEnvironment.Readiness;
import dev.revela.local.runtime.InvocationResult.InitFailed;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;

/**
 * The environments of one function: started when an event finds none idle, up to a limit, kept when
 * idle, replaced when their process has ended. Thread-safe.
 */
public final class FunctionPool implements Invoker, AutoCloseable {
  private final FunctionSettings settings;
  private final FunctionLauncher launcher;
  private final Semaphore permits;
  private final Set<FunctionEnvironment> environments = ConcurrentHashMap.newKeySet();
  private final BlockingDeque<FunctionEnvironment> idle = new LinkedBlockingDeque<>();
  private volatile boolean closed;

  private sealed interface Acquired {
    record Ready(FunctionEnvironment environment, Optional<Duration> init) implements Acquired {}

    record Failed(Readiness.Failed reason, Duration init) implements Acquired {
      InitFailed since(long called) {
        Duration waited = Duration.ofNanos(System.nanoTime() - called);
        return new InitFailed(
            reason.errorType(),
            reason.message(),
            new Timing(waited, Duration.ZERO, Optional.of(init)));
      }
    }
  }

  /**
   * @param concurrency the most environments at once; further callers wait their turn
   */
  public FunctionPool(FunctionSettings settings, FunctionLauncher launcher, int concurrency) {
    this.settings = settings;
    this.launcher = launcher;
    this.permits = new Semaphore(concurrency, true);
  }

  @Override
  public InvocationResult invoke(Invocation invocation) throws InterruptedException {
    long called = System.nanoTime();
    permits.acquire();
    try {
      return switch (acquire()) {
        case Acquired.Failed failed -> failed.since(called);
        case Acquired.Ready ready -> invoke(ready, invocation, called);
      };
    } finally {
      permits.release();
    }
  }

  /**
   * Has one environment ready, started if need be, so that an event finds it warm.
   *
   * @return why the function cannot start, when it cannot
   */
  public Optional<InitFailed> warmUp() throws InterruptedException {
    long called = System.nanoTime();
    permits.acquire();
    try {
      return switch (acquire()) {
        case Acquired.Failed failed -> Optional.of(failed.since(called));
        case Acquired.Ready ready -> {
          idle.addFirst(ready.environment());
          yield Optional.empty();
        }
      };
    } finally {
      permits.release();
    }
  }

  /** Ends every idle environment, so that the next event finds a cold function. */
  public void coolDown() {
    FunctionEnvironment environment;
    while ((environment = idle.pollFirst()) != null) {
      discard(environment);
    }
  }

  /** Ends every environment, in two seconds or little more; an event in hand then fails. */
  @Override
  public void close() {
    closed = true;
    environments.forEach(FunctionEnvironment::terminate);
    environments.forEach(this::discard);
  }

  private InvocationResult invoke(Acquired.Ready ready, Invocation invocation, long called)
      throws InterruptedException {
    FunctionEnvironment environment = ready.environment();
    InvocationResult result;
    try {
      result = environment.invoke(invocation, called, ready.init());
    } catch (InterruptedException | RuntimeException e) {
      discard(environment);
      throw e;
    }
    switch (result) {
      case InvocationResult.Success s -> idle.addFirst(environment);
      // It may be about to end; the next caller sees whether it polls again.
      case InvocationResult.FunctionError e -> idle.addFirst(environment);
      case InvocationResult.Crashed c -> discard(environment);
      case InvocationResult.TimedOut t -> discard(environment);
      case InvocationResult.InitFailed i -> discard(environment);
    }
    return result;
  }

  private Acquired acquire() throws InterruptedException {
    FunctionEnvironment kept;
    while ((kept = idle.pollFirst()) != null) {
      // A process that died while idle must not cost the event an attempt.
      if (awaitPoll(kept) instanceof Readiness.Polling && kept.isAlive()) {
        return new Acquired.Ready(kept, Optional.empty());
      }
      discard(kept);
    }
    return start();
  }

  private Acquired start() throws InterruptedException {
    if (closed) {
      return new Acquired.Failed(
          new Readiness.Failed("Runtime.Closed", "The local cloud is stopping"), Duration.ZERO);
    }
    long launched = System.nanoTime();
    FunctionEnvironment environment;
    try {
      environment = new FunctionEnvironment(settings, launcher);
    } catch (IOException e) {
      return new Acquired.Failed(
          new Readiness.Failed("Runtime.InvalidEntrypoint", e.toString()), Duration.ZERO);
    }
    environments.add(environment);
    if (closed) {
      // Closed while it started: close() may not have seen it.
      discard(environment);
    }
    return switch (awaitPoll(environment)) {
      case Readiness.Polling polling ->
          new Acquired.Ready(environment, Optional.of(polling.sinceLaunch()));
      case Readiness.Failed reason -> {
        discard(environment);
        yield new Acquired.Failed(reason, Duration.ofNanos(System.nanoTime() - launched));
      }
    };
  }

  private Readiness awaitPoll(FunctionEnvironment environment) throws InterruptedException {
    try {
      return environment.awaitPoll();
    } catch (InterruptedException e) {
      discard(environment);
      throw e;
    }
  }

  private void discard(FunctionEnvironment environment) {
    environment.close();
    environments.remove(environment);
  }
}
