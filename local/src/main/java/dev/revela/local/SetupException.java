package dev.revela.local;

/**
 * Something the user asked for cannot be had. The message is one sentence made for the user: it
 * names the thing, the value found and what to do.
 */
public final class SetupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SetupException(String message) {
    super(message);
  }

  public SetupException(String message, Throwable cause) {
    super(message, cause);
  }
}
