package dev.revela.pipeline;

import dev.revela.storage.ConflictException;
import dev.revela.storage.ObjectStore;
import dev.revela.storage.ObjectWrite;
import dev.revela.storage.ObjectWrite.Condition;
import dev.revela.storage.ObjectWrite.Content;
import dev.revela.storage.StoreException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The manifests of an output bucket. Thread safe. */
final class Manifests {
  private final ObjectStore store;
  private final String bucket;

  Manifests(ObjectStore store, String bucket) {
    this.store = store;
    this.bucket = bucket;
  }

  /**
   * What stands at a manifest's key.
   *
   * @param eTag of the object there; empty where there is none
   * @param manifest empty where there is none, or something else stands there
   */
  record Found(Optional<String> eTag, Optional<Manifest> manifest) {
    /** The condition under which it may be replaced: that it is still what was found. */
    Condition unchanged() {
      return unchanged(eTag);
    }

    /** The condition under which a rendition may be replaced: that it is what the manifest says. */
    Condition unchanged(String renditionKey) {
      return unchanged(
          manifest.flatMap(
              known ->
                  known.renditions().stream()
                      .filter(rendition -> rendition.key().equals(renditionKey))
                      .map(Manifest.Rendition::eTag)
                      .findFirst()));
    }

    private static Condition unchanged(Optional<String> eTag) {
      return eTag.<Condition>map(Condition.Unchanged::new).orElseGet(Condition.Absent::new);
    }
  }

  Found find(String key) throws StoreException {
    return store
        .read(bucket, key)
        .map(object -> new Found(Optional.of(object.eTag()), ManifestJson.read(object.text())))
        .orElseGet(() -> new Found(Optional.empty(), Optional.empty()));
  }

  /**
   * Writes a manifest where still stands what was found before, and then removes what only the one
   * before it named.
   */
  void seal(String key, Manifest manifest, Found before) throws ConflictException, StoreException {
    store.write(
        new ObjectWrite(
            bucket,
            key,
            new Content.OfText(ManifestJson.write(manifest)),
            // Whoever asks for the manifest wants to know what stands now.
            Map.of("content-type", "application/json", "cache-control", "no-cache"),
            Map.of(),
            Map.of(),
            before.unchanged()));
    TreeSet<String> stale = new TreeSet<>(before.manifest().map(Manifest::keys).orElse(List.of()));
    stale.removeAll(manifest.keys());
    deleteRenditions(stale);
  }

  /** Deletes what a manifest named, then the manifest. */
  void remove(String key, Manifest manifest) throws StoreException {
    deleteRenditions(manifest.keys());
    store.delete(bucket, List.of(key));
  }

  private void deleteRenditions(Collection<String> keys) throws StoreException {
    if (!keys.isEmpty()) {
      store.delete(bucket, keys);
    }
  }
}
