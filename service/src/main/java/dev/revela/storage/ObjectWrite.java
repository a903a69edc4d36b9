package dev.revela.storage;

import java.nio.file.Path;
import java.util.Map;

/**
 * An object to be written.
 *
 * @param headers by their lower-case names; {@code content-type} among them
 * @param user the user metadata, names without {@code x-amz-meta-}
 */
public record ObjectWrite(
    String bucket,
    String key,
    Content content,
    Map<String, String> headers,
    Map<String, String> user,
    Map<String, String> tags,
    Condition condition) {

  /** What is written. */
  public sealed interface Content {
    /** A file, streamed from disk. */
    record OfFile(Path file) implements Content {}

    /** A text, in UTF-8. */
    record OfText(String text) implements Content {}
  }

  /** What must hold for the write to happen, checked by the store in one step with the write. */
  public sealed interface Condition {
    /** Nothing. */
    record None() implements Condition {}

    /** No object stands there. */
    record Absent() implements Condition {}

    /** The object that stands there has this eTag, given without quotes. */
    record Unchanged(String eTag) implements Condition {}
  }

  /** The same write under another condition. */
  public ObjectWrite on(Condition other) {
    return new ObjectWrite(bucket, key, content, headers, user, tags, other);
  }

  public ObjectWrite {
    headers = Map.copyOf(headers);
    user = Map.copyOf(user);
    tags = Map.copyOf(tags);
  }
}
