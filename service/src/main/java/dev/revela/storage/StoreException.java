package dev.revela.storage;

/** The store failed, or forbade what was asked. The message names the object and S3's own words. */
public final class StoreException extends StorageException {
  private static final long serialVersionUID = 1;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
