package dev.revela.imaging;

import java.time.Duration;

/** The time for a photo was over in the middle of the work. With more of it, a retry may help. */
public final class OutOfTimeException extends Exception {
  private static final long serialVersionUID = 1;

  private final Duration timeLeft;

  /**
   * @param timeLeft what the request said
   */
  public OutOfTimeException(Duration timeLeft) {
    super("developing takes more than " + timeLeft.toMillis() + " ms");
    this.timeLeft = timeLeft;
  }

  /** How long the work might have taken. */
  public Duration timeLeft() {
    return timeLeft;
  }
}
