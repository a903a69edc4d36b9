package dev.revela.local.runtime;

import java.util.concurrent.CompletableFuture;

/** A function process that this process started. What belongs to it goes when it ends. */
public interface FunctionProcess {
  /** Done when the process has ended. */
  CompletableFuture<ExitStatus> ended();

  /** Whether it runs; it may be seen to have ended a little before {@link #ended} is done. */
  boolean isAlive();

  /** Asks it to end. */
  void terminate();

  /** Ends it. */
  void kill();
}
