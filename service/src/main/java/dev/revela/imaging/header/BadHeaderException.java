package dev.revela.imaging.header;

/** A header that contradicts itself or its format. The message says how. */
final class BadHeaderException extends Exception {
  private static final long serialVersionUID = 1;

  BadHeaderException(String message) {
    super(message);
  }
}
