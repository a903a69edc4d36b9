package dev.revela.storage;

/** The version asked for is no longer there: removed, or replaced by a newer one. */
public final class GoneException extends StorageException {
  private static final long serialVersionUID = 1;

  public GoneException(ObjectVersion version, Throwable cause) {
    super("%s/%s is gone or was replaced".formatted(version.bucket(), version.key()), cause);
  }
}
