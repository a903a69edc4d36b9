package dev.revela.photo;

import java.util.Optional;

/**
 * Something that happened to one object, or is asked for it.
 *
 * @param key as the object has it, decoded
 * @param eTag without quotes
 */
public record PhotoEvent(
    Kind kind,
    String bucket,
    String key,
    Optional<String> versionId,
    Optional<String> eTag,
    Optional<Sequencer> sequencer) {

  /** What an event asks of us. */
  public enum Kind {
    /** The object stands, new or replaced: develop it. */
    CREATED,
    /** The object is gone: remove its renditions. */
    REMOVED,
    /** An event that does not change what renditions there should be, such as a new tag. */
    OTHER
  }

  @Override
  public String toString() {
    return bucket + "/" + key;
  }
}
