package dev.revela.local.runtime;

import java.util.concurrent.CompletableFuture;

/** A function process that this process started. What belongs to it goes when it ends. */
public interface FunctionProcess {
  /** Done when the process has ended. */
  CompletableFuture<ExitStatus> ended();

  /** Asks it to end. */
  void terminate();

  /** Ends it. */
  void kill();
}
