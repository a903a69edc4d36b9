package dev.revela.lambda;

/** A payload that is no event we know. The message says what was found and what is accepted. */
public final class BadEventException extends Exception {
  private static final long serialVersionUID = 1;

  BadEventException(String message) {
    super(message);
  }
}
