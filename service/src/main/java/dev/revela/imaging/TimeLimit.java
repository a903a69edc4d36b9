package dev.revela.imaging;

import java.time.Duration;

/** The time that a request leaves, from now on. Thread safe. */
public final class TimeLimit {
  private final Duration timeLeft;
  private final long startNanos = System.nanoTime();

  public TimeLimit(Duration timeLeft) {
    this.timeLeft = timeLeft;
  }

  /** Whether it is over. */
  public boolean isOver() {
    return System.nanoTime() - startNanos >= timeLeft.toNanos();
  }

  /**
   * Ends the work where the time is over.
   *
   * @throws OutOfTimeException where it is
   */
  public void check() throws OutOfTimeException {
    if (isOver()) {
      throw new OutOfTimeException(timeLeft);
    }
  }
}
