package dev.revela.local.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command so that Ctrl-C and SIGTERM interrupt it, wait until it has ended its processes and
 * removed its folders, and then answer the shell.
 */
final class Interruptible {
  private static final int CLEAN_UP_SECONDS = 15;

  private Interruptible() {}

  /** A command; being interrupted ends it, its resources closed. */
  @FunctionalInterface
  interface Command {
    int run() throws InterruptedException;
  }

  /**
   * Runs it on this thread.
   *
   * @param interruptedCode the exit code of this process when a signal ended the command
   */
  static int run(Command command, int interruptedCode) {
    CountDownLatch ended = new CountDownLatch(1);
    Thread runner = Thread.currentThread();
    Thread hook = new Thread(() -> interrupt(runner, ended, interruptedCode), "signal");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return command.run();
    } catch (InterruptedException e) {
      return interruptedCode;
    } finally {
      ended.countDown();
      remove(hook);
    }
  }

  private static void interrupt(Thread runner, CountDownLatch ended, int code) {
    runner.interrupt();
    try {
      if (!ended.await(CLEAN_UP_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      return;
    }
    // Else the JVM answers 130 or 143, whatever the command made of the signal.
    Runtime.getRuntime().halt(code);
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook runs already and ends this process.
      return;
    }
  }
}
