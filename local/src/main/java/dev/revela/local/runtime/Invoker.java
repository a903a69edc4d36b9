package dev.revela.local.runtime;

/** Has a function handle events. Thread-safe: as many callers as there are environments wait. */
public interface Invoker {
  /**
   * Waits for a free environment, then for the answer. Whatever the function does is a result,
   * never an exception.
   *
   * @throws InterruptedException when the caller is interrupted; the environment is then ended
   */
  InvocationResult invoke(Invocation invocation) throws InterruptedException;
}
