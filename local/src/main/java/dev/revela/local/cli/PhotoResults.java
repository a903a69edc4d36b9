package dev.revela.local.cli;

import dev.revela.local.cloud.PhotoOutcome;
import dev.revela.local.queue.QueueListener;
import dev.revela.local.queue.QueuedEvent;
import dev.revela.local.runtime.InvocationResult.Failure;
import dev.revela.local.runtime.InvocationResult.Success;
import dev.revela.local.s3.S3Notification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/** Collects what became of each photo, for those who wait for it. Thread-safe. */
final class PhotoResults implements QueueListener {
  private final Map<String, CompletableFuture<DevelopedPhoto>> results = new ConcurrentHashMap<>();
  private final S3Notification notification = new S3Notification();
  private final Progress progress;

  PhotoResults(Progress progress) {
    this.progress = progress;
  }

  /** Call it before the photo is put. */
  void expect(String key) {
    results.put(key, new CompletableFuture<>());
  }

  /** An expected photo that the function will not hear of. */
  void notPut(String key, String reason) {
    done(DevelopedPhoto.failed(key, reason));
  }

  /** Waits for a photo that is expected. */
  DevelopedPhoto await(String key) throws InterruptedException {
    try {
      return result(key).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void completed(QueuedEvent event, Success success) {
    String key = key(event);
    done(
        PhotoOutcome.read(success.response()).stream()
            .filter(photo -> photo.key().equals(key))
            .findFirst()
            .map(DevelopedPhoto::of)
            .orElseGet(
                () ->
                    DevelopedPhoto.failed(
                        key, "the function answered %s".formatted(success.response()))));
  }

  @Override
  public void retried(QueuedEvent event, Failure failure, Duration delay) {}

  @Override
  public void discarded(QueuedEvent event, Failure failure, Path record) {
    done(DevelopedPhoto.failed(key(event), failure.message()));
  }

  private void done(DevelopedPhoto photo) {
    result(photo.key()).complete(photo);
    progress.photoDone();
  }

  private CompletableFuture<DevelopedPhoto> result(String key) {
    return results.computeIfAbsent(key, unexpected -> new CompletableFuture<>());
  }

  private String key(QueuedEvent event) {
    return notification.key(event.payload()).orElse("");
  }
}
