package dev.revela.json;

/** Text that is no JSON. The message says where and why. */
public final class MalformedJsonException extends Exception {
  private static final long serialVersionUID = 1;

  public MalformedJsonException(String message) {
    super(message);
  }
}
