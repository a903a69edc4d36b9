package dev.revela.pipeline;

import dev.revela.imaging.RenderedFile;
import dev.revela.photo.OutputRules;
import dev.revela.photo.OutputRules.Copied;
import dev.revela.photo.Sequencer;
import dev.revela.storage.ConflictException;
import dev.revela.storage.ObjectHead;
import dev.revela.storage.ObjectStore;
import dev.revela.storage.ObjectWrite;
import dev.revela.storage.ObjectWrite.Condition;
import dev.revela.storage.ObjectWrite.Content;
import dev.revela.storage.StorageException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Writes renditions to the output bucket, several at a time, and never an older one over a newer.
 * Thread safe.
 */
final class Publisher {
  /** User metadata of a rendition: which event of its photo made it. */
  static final String SEQUENCER = "revela-sequencer";

  /** More events than this do not meet on one rendition at one moment. */
  private static final int MAX_TRIES = 5;

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
   * @param source the photo, with the sequencer of its event where that has one
   * @param before the manifest that was found
   * @throws SupersededException where a rendition of a newer event stands already
   * @throws StorageException where one could not be written; the others have ended by then
   */
  List<Manifest.Rendition> publish(
      Manifest.Source source,
      List<RenderedFile> files,
      SourceMetadata metadata,
      Manifests.Found before)
      throws SupersededException, StorageException, InterruptedException {
    List<Callable<Manifest.Rendition>> writes =
        files.stream()
            .<Callable<Manifest.Rendition>>map(
                file -> () -> publish(source, file, metadata, before))
            .toList();
    List<Manifest.Rendition> published = new ArrayList<>();
    for (Future<Manifest.Rendition> written : uploads.invokeAll(writes)) {
      published.add(result(written));
    }
    return published;
  }

  private static Manifest.Rendition result(Future<Manifest.Rendition> written)
      throws SupersededException, StorageException, InterruptedException {
    try {
      return written.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof StorageException failed) {
        throw failed;
      }
      if (cause instanceof SupersededException superseded) {
        throw superseded;
      }
      if (cause instanceof Error fatal) {
        throw fatal;
      }
      throw new IllegalStateException("a rendition was not written: " + cause, cause);
    }
  }

  private Manifest.Rendition publish(
      Manifest.Source source, RenderedFile file, SourceMetadata metadata, Manifests.Found before)
      throws SupersededException, StorageException {
    String key = rules.key().forRendition(source.key(), file.spec());
    String contentType = file.spec().format().contentType();
    String eTag =
        writeOverOlder(
            source,
            new ObjectWrite(
                bucket,
                key,
                new Content.OfFile(file.file()),
                headers(contentType, metadata),
                userMetadata(source, metadata),
                metadata.tags(),
                before.unchanged(key)));
    return new Manifest.Rendition(
        file.spec().name(),
        key,
        file.size(),
        file.bytes(),
        file.frames(),
        file.quality().isPresent() ? Optional.of(file.quality().getAsInt()) : Optional.empty(),
        file.spec().format().label(),
        contentType,
        eTag);
  }

  /**
   * Writes where nothing newer stands. What stands there and is not in the manifest was written by
   * an event that did not come to its end, or is still under way; its sequencer tells whether it is
   * older.
   */
  private String writeOverOlder(Manifest.Source source, ObjectWrite write)
      throws SupersededException, StorageException {
    ObjectWrite attempt = write;
    for (int tries = 1; ; tries++) {
      try {
        return store.write(attempt);
      } catch (ConflictException e) {
        if (tries == MAX_TRIES) {
          throw e;
        }
      }
      Optional<ObjectHead> there = store.head(bucket, write.key());
      if (there.isPresent() && isNewer(there.get(), source)) {
        throw new SupersededException("a newer event of this photo is being dealt with");
      }
      attempt =
          write.on(
              there
                  .<Condition>map(head -> new Condition.Unchanged(head.eTag()))
                  .orElseGet(Condition.Absent::new));
    }
  }

  private static boolean isNewer(ObjectHead there, Manifest.Source source) {
    return Optional.ofNullable(there.user().get(SEQUENCER))
        .map(Sequencer::new)
        .flatMap(theirs -> source.sequencer().map(mine -> mine.isBefore(theirs)))
        .orElse(false);
  }

  private Map<String, String> userMetadata(Manifest.Source source, SourceMetadata metadata) {
    Map<String, String> user = new HashMap<>();
    if (rules.copy().contains(Copied.USER)) {
      user.putAll(metadata.user());
    }
    user.remove(SEQUENCER);
    source.sequencer().ifPresent(sequencer -> user.put(SEQUENCER, sequencer.hex()));
    return user;
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
