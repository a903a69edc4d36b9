package dev.revela.workspace;

import java.io.IOException;

/** The disk has too little room. Another environment, or a later try, may have more. */
public final class NoSpaceException extends IOException {
  private static final long serialVersionUID = 1;

  public NoSpaceException(String message) {
    super(message);
  }
}
