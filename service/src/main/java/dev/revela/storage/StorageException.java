package dev.revela.storage;

/** What can come between us and an object. */
public abstract sealed class StorageException extends Exception
    permits ConflictException, GoneException, StoreException {
  private static final long serialVersionUID = 1;

  StorageException(String message) {
    super(message);
  }

  StorageException(String message, Throwable cause) {
    super(message, cause);
  }
}
