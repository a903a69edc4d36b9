package dev.revela.pipeline;

import dev.revela.imaging.RenderedFile;
import dev.revela.photo.OutputRules;
import dev.revela.photo.OutputRules.Copied;
import dev.revela.storage.ConflictException;
import dev.revela.storage.ObjectStore;
import dev.revela.storage.ObjectWrite;
import dev.revela.storage.ObjectWrite.Condition;
import dev.revela.storage.ObjectWrite.Content;
import dev.revela.storage.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Writes renditions to the output bucket, several at a time. Thread safe. */
final class Publisher {
  private final ObjectStore store;
  private final String bucket;
  private final OutputRules rules;
  private final ExecutorService uploads;

  Publisher(ObjectStore store, String bucket, OutputRules rules, ExecutorService uploads) {
    this.store = store;
    this.bucket = bucket;
    this.rules = rules;
    this.uploads = uploads;
  }

  /**
   * Writes all of them and answers what stands then, in their order.
   *
   * @throws StoreException where one could not be written; the others have ended by then
   */
  List<Manifest.Rendition> publish(
      String photoKey, List<RenderedFile> files, SourceMetadata metadata)
      throws StoreException, InterruptedException {
    List<Callable<Manifest.Rendition>> writes =
        files.stream()
            .<Callable<Manifest.Rendition>>map(file -> () -> write(photoKey, file, metadata))
            .toList();
    List<Manifest.Rendition> published = new ArrayList<>();
    for (Future<Manifest.Rendition> written : uploads.invokeAll(writes)) {
      published.add(result(written));
    }
    return published;
  }

  private static Manifest.Rendition result(Future<Manifest.Rendition> written)
      throws StoreException, InterruptedException {
    try {
      return written.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof StoreException failed
          ? failed
          : new StoreException("a rendition was not written: " + e.getCause(), e);
    }
  }

  private Manifest.Rendition write(String photoKey, RenderedFile file, SourceMetadata metadata)
      throws ConflictException, StoreException {
    String key = rules.key().forRendition(photoKey, file.spec());
    String contentType = file.spec().format().contentType();
    String eTag =
        store.write(
            new ObjectWrite(
                bucket,
                key,
                new Content.OfFile(file.file()),
                headers(contentType, metadata),
                rules.copy().contains(Copied.USER) ? metadata.user() : Map.of(),
                metadata.tags(),
                new Condition.None()));
    return new Manifest.Rendition(
        file.spec().name(),
        key,
        file.size(),
        file.bytes(),
        file.spec().format().label(),
        contentType,
        eTag);
  }

  private Map<String, String> headers(String contentType, SourceMetadata metadata) {
    Map<String, String> headers = new HashMap<>();
    rules.cacheControl().ifPresent(value -> headers.put("cache-control", value));
    // A header that is copied is stronger than the recipe's: it was set for this photo.
    metadata
        .headers()
        .forEach(
            (name, value) -> {
              if (rules.copy().stream().anyMatch(copied -> copied.label().equals(name))) {
                headers.put(name, value);
              }
            });
    headers.put("content-type", contentType);
    return headers;
  }
}
