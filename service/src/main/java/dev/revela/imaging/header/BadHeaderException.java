package dev.revela.imaging.header;

import static dev.revela.photo.RejectedException.Reason.CORRUPT;
import static dev.revela.photo.RejectedException.Reason.UNSUPPORTED;

import dev.revela.photo.RejectedException.Reason;

/** A header that contradicts itself or its format, or asks for more than is read. */
final class BadHeaderException extends Exception {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  private BadHeaderException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /**
   * @param how the file contradicts itself
   */
  BadHeaderException(String how) {
    this(CORRUPT, how);
  }

  /** The file may be good, but is of a kind that is not read. */
  static BadHeaderException unsupported(String kind) {
    return new BadHeaderException(UNSUPPORTED, kind);
  }

  Reason reason() {
    return reason;
  }
}
