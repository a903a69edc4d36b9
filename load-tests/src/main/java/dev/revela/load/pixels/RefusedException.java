package dev.revela.load.pixels;

/** A process that lives has said that it cannot do what it was asked, and why. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  RefusedException(String message) {
    super(message);
  }
}
