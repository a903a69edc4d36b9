package dev.revela.imaging.vips;

/** The native library cannot be used in this process; the message says why. */
public final class UnavailableException extends Exception {
  private static final long serialVersionUID = 1;

  UnavailableException(String message) {
    super(message);
  }

  UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
