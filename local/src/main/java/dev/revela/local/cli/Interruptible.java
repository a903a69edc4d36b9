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
    Signal signal = new Signal(Thread.currentThread(), interruptedCode);
    Runtime.getRuntime().addShutdownHook(signal);
    try {
      return command.run();
    } catch (InterruptedException e) {
      return interruptedCode;
    } catch (RuntimeException e) {
      if (signal.came) {
        // It interrupted something that has another name for it.
        return interruptedCode;
      }
      throw e;
    } finally {
      signal.ended.countDown();
      signal.forget();
    }
  }

  /** Runs when the JVM is told to end. */
  private static final class Signal extends Thread {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread runner;
    private final int code;
    private volatile boolean came;

    Signal(Thread runner, int code) {
      super("signal");
      this.runner = runner;
      this.code = code;
    }

    @Override
    public void run() {
      came = true;
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

    void forget() {
      if (!came) {
        try {
          Runtime.getRuntime().removeShutdownHook(this);
        } catch (IllegalStateException e) {
          // The signal came just now; this process ends.
          return;
        }
      }
    }
  }
}
