package dev.revela.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * An object that is being read. Closing it early drops the rest.
 *
 * @param bytes size of the whole object
 * @param eTag without quotes
 * @param headers of those that can go along to renditions, by their lower-case names
 * @param user the user metadata, names without {@code x-amz-meta-}
 * @param tagCount how many tags it has
 */
public record OpenObject(
    InputStream body,
    long bytes,
    String eTag,
    Optional<String> versionId,
    Map<String, String> headers,
    Map<String, String> user,
    int tagCount)
    implements AutoCloseable {

  /**
   * Writes the object to a new file.
   *
   * @throws StoreException where it does not arrive whole, or does not match its checksum
   */
  public void copyTo(Path file) throws StoreException {
    try {
      long copied = Files.copy(body, file);
      if (copied != bytes) {
        throw new StoreException("S3 sent %,d of %,d bytes".formatted(copied, bytes));
      }
    } catch (IOException | SdkException e) {
      throw new StoreException("the download broke off: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
