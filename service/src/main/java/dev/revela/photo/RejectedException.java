package dev.revela.photo;

/**
 * A photo that no retry can develop. The message says what was found, what is allowed, what to do.
 */
public final class RejectedException extends Exception {
  private static final long serialVersionUID = 1;

  /** Why, in a word that programs can rely on. */
  public enum Reason {
    EMPTY("empty"),
    NOT_AN_IMAGE("not-an-image"),
    UNSUPPORTED("unsupported"),
    CORRUPT("corrupt"),
    TOO_MANY_BYTES("too-many-bytes"),
    TOO_MANY_PIXELS("too-many-pixels"),
    TOO_MANY_FRAMES("too-many-frames"),
    RESULT_TOO_LARGE("result-too-large"),
    RESULT_TOO_MANY_BYTES("result-too-many-bytes"),
    TOO_LARGE_FOR_MEMORY("too-large-for-memory"),
    KEY_TOO_LONG("key-too-long");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /** The word in manifests and logs. */
    public String label() {
      return label;
    }
  }

  private final Reason reason;
  private final String why;

  public RejectedException(Reason reason, String message) {
    super(message);
    this.reason = reason;
    this.why = message;
  }

  public RejectedException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.why = message;
  }

  public Reason reason() {
    return reason;
  }

  /** The message. */
  public String why() {
    return why;
  }
}
