package dev.revela.local.runtime;

import java.util.concurrent.CompletableFuture;

/** A process of the operating system and its working folder. */
final class ChildProcess implements FunctionProcess {
  private final Process process;
  private final CompletableFuture<ExitStatus> ended;

  ChildProcess(Process process, WorkDirectory work) {
    this.process = process;
    this.ended =
        process
            .onExit()
            .thenApply(
                exited -> {
                  work.remove();
                  return new ExitStatus(exited.exitValue());
                });
  }

  @Override
  public CompletableFuture<ExitStatus> ended() {
    return ended;
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void terminate() {
    process.destroy();
  }

  @Override
  public void kill() {
    process.destroyForcibly();
  }
}
