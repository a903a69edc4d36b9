package dev.revela.local.runtime;

import dev.revela.local.Payload;
import java.time.Duration;
import java.util.Locale;

/** What came of an invocation. */
public sealed interface InvocationResult {
  Timing timing();

  /** The function answered. */
  record Success(Payload response, Timing timing) implements InvocationResult {}

  /** Lambda calls all of these function errors and retries them. */
  sealed interface Failure extends InvocationResult {
    /** Such as {@code java.lang.IllegalStateException} or {@code Runtime.ExitError}. */
    String errorType();

    /** For people. */
    String message();

    /** What Lambda answers a caller: the function's own error, or JSON that says what happened. */
    default Payload response(String requestId) {
      return ErrorDocument.of(
          errorType(), "RequestId: %s Error: %s".formatted(requestId, message()));
    }
  }

  /** The handler threw. */
  record FunctionError(String errorType, String message, Payload response, Timing timing)
      implements Failure {
    @Override
    public Payload response(String requestId) {
      return response;
    }
  }

  /** The process ended with the event in hand. */
  record Crashed(ExitStatus status, Timing timing) implements Failure {
    @Override
    public String errorType() {
      return "Runtime.ExitError";
    }

    @Override
    public String message() {
      return status.describe();
    }
  }

  /** The function took longer than it may; its process was killed. */
  record TimedOut(Duration limit, Timing timing) implements Failure {
    @Override
    public String errorType() {
      return "Sandbox.Timedout";
    }

    @Override
    public String message() {
      return "Task timed out after " + seconds(limit) + " seconds";
    }
  }

  /** No environment could be had: the function failed before it asked for an event. */
  record InitFailed(String errorType, String message, Timing timing) implements Failure {}

  private static String seconds(Duration limit) {
    return String.format(Locale.ROOT, "%.2f", limit.toMillis() / 1000.0);
  }
}
