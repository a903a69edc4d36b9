package dev.revela.pipeline;

import dev.revela.storage.ConflictException;
import dev.revela.storage.GoneException;
import dev.revela.storage.ObjectHead;
import dev.revela.storage.ObjectStore;
import dev.revela.storage.ObjectVersion;
import dev.revela.storage.ObjectWrite;
import dev.revela.storage.ObjectWrite.Condition;
import dev.revela.storage.OpenObject;
import dev.revela.storage.SmallObject;
import dev.revela.storage.StoreException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** S3's rules in memory: eTags, conditions, pinned reads. It notes every request. */
final class MemoryStore implements ObjectStore {

  /** An object that stands in a bucket; never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  record Stored(
      byte[] bytes,
      String eTag,
      Map<String, String> headers,
      Map<String, String> user,
      Map<String, String> tags) {}

  private final Map<String, Stored> objects = new TreeMap<>();
  private final List<String> requests = new ArrayList<>();
  private Optional<String> failing = Optional.empty();
  private Optional<String> interruptedAt = Optional.empty();
  private Runnable interruption = () -> {};

  /** Puts an object as a user would, and answers its eTag. */
  synchronized String put(String bucket, String key, byte[] bytes) {
    return put(bucket, key, bytes, Map.of(), Map.of(), Map.of());
  }

  synchronized String put(
      String bucket,
      String key,
      byte[] bytes,
      Map<String, String> headers,
      Map<String, String> user,
      Map<String, String> tags) {
    String eTag = md5(bytes);
    objects.put(bucket + "/" + key, new Stored(bytes, eTag, headers, user, tags));
    return eTag;
  }

  synchronized void remove(String bucket, String key) {
    objects.remove(bucket + "/" + key);
  }

  /** Makes every request fail whose text, such as {@code write out/a.jpg}, begins so. */
  synchronized void failOn(String request) {
    failing = Optional.of(request);
  }

  synchronized void heal() {
    failing = Optional.empty();
  }

  /** Does something else first, once, when the next request of this kind comes. */
  synchronized void before(String request, Runnable other) {
    interruptedAt = Optional.of(request);
    interruption = other;
  }

  /** The requests so far, and forgets them. */
  synchronized List<String> takeRequests() {
    List<String> taken = List.copyOf(requests);
    requests.clear();
    return taken;
  }

  synchronized List<String> keys(String bucket) {
    return objects.keySet().stream()
        .filter(key -> key.startsWith(bucket + "/"))
        .map(key -> key.substring(bucket.length() + 1))
        .toList();
  }

  synchronized Stored get(String bucket, String key) {
    return Optional.ofNullable(objects.get(bucket + "/" + key)).orElseThrow();
  }

  private void request(String request) throws StoreException {
    if (interruptedAt.filter(request::startsWith).isPresent()) {
      interruptedAt = Optional.empty();
      interruption.run();
    }
    requests.add(request);
    if (failing.isPresent() && request.startsWith(failing.get())) {
      throw new StoreException("S3 did not " + request + ": 503 SlowDown");
    }
  }

  @Override
  public synchronized OpenObject open(ObjectVersion version) throws GoneException, StoreException {
    String path = version.bucket() + "/" + version.key();
    request("open " + path);
    Stored stored = objects.get(path);
    boolean pinned = version.eTag().isPresent();
    if (stored == null || (pinned && !version.eTag().get().equals(stored.eTag))) {
      throw new GoneException(version, new IOException("412"));
    }
    return new OpenObject(
        new ByteArrayInputStream(stored.bytes),
        stored.bytes.length,
        stored.eTag,
        Optional.empty(),
        stored.headers,
        stored.user,
        stored.tags.size());
  }

  @Override
  public synchronized Map<String, String> tags(ObjectVersion version) throws StoreException {
    String path = version.bucket() + "/" + version.key();
    request("tags " + path);
    return Optional.ofNullable(objects.get(path)).orElseThrow().tags;
  }

  @Override
  public synchronized Optional<SmallObject> read(String bucket, String key) throws StoreException {
    request("read " + bucket + "/" + key);
    return Optional.ofNullable(objects.get(bucket + "/" + key))
        .map(
            stored ->
                new SmallObject(new String(stored.bytes, StandardCharsets.UTF_8), stored.eTag));
  }

  @Override
  public synchronized Optional<ObjectHead> head(String bucket, String key) throws StoreException {
    request("head " + bucket + "/" + key);
    return Optional.ofNullable(objects.get(bucket + "/" + key))
        .map(stored -> new ObjectHead(stored.eTag, stored.user));
  }

  @Override
  public synchronized String write(ObjectWrite write) throws ConflictException, StoreException {
    String path = write.bucket() + "/" + write.key();
    request("write " + path);
    Stored there = objects.get(path);
    boolean holds =
        switch (write.condition()) {
          case Condition.None none -> true;
          case Condition.Absent absent -> there == null;
          case Condition.Unchanged same -> there != null && there.eTag.equals(same.eTag());
        };
    if (!holds) {
      throw new ConflictException(write.bucket(), write.key(), new IOException("412"));
    }
    byte[] bytes = bytes(write.content());
    return put(write.bucket(), write.key(), bytes, write.headers(), write.user(), write.tags());
  }

  private static byte[] bytes(ObjectWrite.Content content) {
    try {
      return switch (content) {
        case ObjectWrite.Content.OfFile file -> Files.readAllBytes(file.file());
        case ObjectWrite.Content.OfText text -> text.text().getBytes(StandardCharsets.UTF_8);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void delete(String bucket, Collection<String> keys) throws StoreException {
    for (String key : keys) {
      request("delete " + bucket + "/" + key);
      objects.remove(bucket + "/" + key);
    }
  }

  private static String md5(byte[] bytes) {
    try {
      return "%032x".formatted(new BigInteger(1, MessageDigest.getInstance("MD5").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
