package dev.revela.lambda;

import java.util.List;

/**
 * Ends an invocation as a function error, so that Lambda tries it again. The message names every
 * photo that failed; there is no stack trace, since nothing in it would help.
 */
final class PhotosFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PhotosFailedException(List<String> failures) {
    super(String.join("\n", failures), null, false, false);
  }
}
