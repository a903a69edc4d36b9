package dev.revela.local.s3;

import java.time.Instant;

/** A change of one object, complete: what it tells can be read when it is told. */
public sealed interface ObjectEvent {
  String bucket();

  /** As stored, not URL-encoded. */
  String key();

  /** See {@link dev.revela.local.Sequencer}. */
  String sequencer();

  Instant time();

  /** The name in the notification, such as {@code ObjectCreated:Put}. */
  String name();

  /** How an object came to be. */
  enum Creation {
    PUT("ObjectCreated:Put"),
    COPY("ObjectCreated:Copy"),
    COMPLETE_MULTIPART_UPLOAD("ObjectCreated:CompleteMultipartUpload");

    private final String eventName;

    Creation(String eventName) {
      this.eventName = eventName;
    }
  }

  /**
   * An object was written.
   *
   * @param size in bytes
   * @param eTag without quotes; a GetObject with this in If-Match is answered
   */
  record Created(
      Creation creation,
      String bucket,
      String key,
      long size,
      String eTag,
      String sequencer,
      Instant time)
      implements ObjectEvent {
    @Override
    public String name() {
      return creation.eventName;
    }
  }

  /** An object that existed was deleted. */
  record Removed(String bucket, String key, String sequencer, Instant time) implements ObjectEvent {
    @Override
    public String name() {
      return "ObjectRemoved:Delete";
    }
  }
}
