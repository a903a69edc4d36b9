package dev.revela.local.cli;

import dev.revela.local.cloud.PhotoOutcome;
import dev.revela.local.queue.QueueListener;
import dev.revela.local.queue.QueuedEvent;
import dev.revela.local.runtime.InvocationResult.Failure;
import dev.revela.local.runtime.InvocationResult.Success;
import dev.revela.local.s3.S3Notification;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Prints a line for what became of each photo. */
final class PhotoLines implements QueueListener {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final S3Notification notification = new S3Notification();
  private final Output output;

  PhotoLines(Output output) {
    this.output = output;
  }

  @Override
  public void completed(QueuedEvent event, Success result) {
    List<PhotoOutcome> photos = PhotoOutcome.read(result.response());
    if (photos.isEmpty()) {
      line("done", key(event), "", result.timing().total());
    }
    photos.forEach(photo -> line(photo.outcome(), photo.key(), detail(photo), photo.took()));
  }

  @Override
  public void retried(QueuedEvent event, Failure failure, Duration delay) {
    line(
        "failed",
        key(event),
        "%s; again in %d s".formatted(failure.message(), delay.toSeconds()),
        failure.timing().total());
  }

  @Override
  public void discarded(QueuedEvent event, Failure failure, Path record) {
    line(
        "failed",
        key(event),
        "%s; given up after %d attempts, see %s"
            .formatted(failure.message(), event.attempts(), record),
        failure.timing().total());
  }

  private void line(String outcome, String photo, String detail, Duration took) {
    output.result(
        String.format(
                Locale.ROOT,
                "%s  %-10s  %s  %d ms  %s",
                LocalTime.now(ZoneId.systemDefault()).format(CLOCK),
                outcome,
                Printable.text(photo),
                took.toMillis(),
                Printable.text(detail))
            .stripTrailing());
  }

  private String key(QueuedEvent event) {
    return notification.key(event.payload()).orElse(event.requestId());
  }

  private static String detail(PhotoOutcome photo) {
    return photo.reason().orElseGet(() -> renditions(photo.renditions().size()));
  }

  private static String renditions(int count) {
    return switch (count) {
      case 0 -> "";
      case 1 -> "1 rendition";
      default -> count + " renditions";
    };
  }
}
