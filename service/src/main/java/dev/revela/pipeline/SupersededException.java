package dev.revela.pipeline;

/** A newer event of the same photo has got ahead of this one. */
final class SupersededException extends Exception {
  private static final long serialVersionUID = 1;

  SupersededException(String message) {
    super(message);
  }
}
