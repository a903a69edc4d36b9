package dev.revela.load.pixels;

/** The benchmark cannot start; the message says what to do. */
final class SetupException extends Exception {
  private static final long serialVersionUID = 1;

  SetupException(String message) {
    super(message);
  }
}
