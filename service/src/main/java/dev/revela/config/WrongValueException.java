package dev.revela.config;

/** A value that is not what it has to be. */
final class WrongValueException extends Exception {
  private static final long serialVersionUID = 1;

  private final String complaint;

  WrongValueException(String complaint) {
    super(complaint, null, false, false);
    this.complaint = complaint;
  }

  /** What is said behind the value, such as "is not true or false". */
  String complaint() {
    return complaint;
  }
}
