package dev.revela.pipeline;

/** How much time an invocation has left. */
@FunctionalInterface
public interface Deadline {

  /** Milliseconds until Lambda ends the invocation; not below 0. */
  int millisLeft();
}
