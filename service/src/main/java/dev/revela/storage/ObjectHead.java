package dev.revela.storage;

import java.util.Map;

/**
 * An object without its content.
 *
 * @param eTag without quotes
 * @param user the user metadata, names without {@code x-amz-meta-}
 */
public record ObjectHead(String eTag, Map<String, String> user) {
  public ObjectHead {
    user = Map.copyOf(user);
  }
}
