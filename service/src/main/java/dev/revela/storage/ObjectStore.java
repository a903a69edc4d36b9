package dev.revela.storage;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The part of S3 that developing photos needs. Implementations are thread safe. */
public interface ObjectStore {

  /**
   * Opens an object for reading, in the very version the reference pins.
   *
   * @throws GoneException where that version is no longer there
   * @throws StoreException where the store fails, or forbids it
   */
  OpenObject open(ObjectVersion version) throws GoneException, StoreException;

  /**
   * The tags of an object.
   *
   * @throws GoneException where that version is no longer there
   * @throws StoreException where the store fails, or forbids it
   */
  Map<String, String> tags(ObjectVersion version) throws GoneException, StoreException;

  /**
   * Reads a small object whole; empty where there is none.
   *
   * @throws StoreException where the store fails, or forbids it
   */
  Optional<SmallObject> read(String bucket, String key) throws StoreException;

  /**
   * Looks at an object; empty where there is none.
   *
   * @throws StoreException where the store fails, or forbids it
   */
  Optional<ObjectHead> head(String bucket, String key) throws StoreException;

  /**
   * Writes an object and answers its eTag, without quotes.
   *
   * @throws ConflictException where the write's condition does not hold
   * @throws StoreException where the store fails, or forbids it
   */
  String write(ObjectWrite write) throws ConflictException, StoreException;

  /**
   * Deletes objects; what is not there is as good as deleted.
   *
   * @throws StoreException where the store fails, or forbids it
   */
  void delete(String bucket, Collection<String> keys) throws StoreException;
}
