package dev.revela.storage;

/** A conditional write whose condition does not hold, or that met another write. */
public final class ConflictException extends StorageException {
  private static final long serialVersionUID = 1;

  public ConflictException(String bucket, String key, Throwable cause) {
    super("%s/%s was written by somebody else meanwhile".formatted(bucket, key), cause);
  }
}
