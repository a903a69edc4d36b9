package dev.revela.local.cloud;

import dev.revela.local.queue.EventQueue;
import dev.revela.local.queue.QueueListener;
import dev.revela.local.queue.QueueSettings;
import dev.revela.local.runtime.FunctionPool;
import dev.revela.local.s3.S3Notification;
import dev.revela.local.s3.S3Server;
import dev.revela.local.s3.S3Settings;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A photo put into the input bucket becomes a notification, the notification an event in the queue,
 * and the event an invocation of the function. Everything ends with {@link #close}; what was not
 * done by then is done after the next start on the same folder.
 */
public final class LocalCloud implements AutoCloseable {
  private final S3Server s3;
  private final LocalFunction function;
  private final EventQueue queue;

  private LocalCloud(S3Server s3, LocalFunction function, EventQueue queue) {
    this.s3 = s3;
    this.function = function;
    this.queue = queue;
  }

  /**
   * Starts S3 and the queue; the function starts with the first event, or by {@link
   * FunctionPool#warmUp}.
   *
   * @param data open, and not closed here
   * @throws dev.revela.local.SetupException when the port is taken or a file is missing
   */
  public static LocalCloud start(CloudSettings settings, DataFolder data, QueueListener listener) {
    S3Notification notification = new S3Notification();
    // The function wants to know S3's port, and S3 tells its changes to the function's queue.
    CompletableFuture<EventQueue> queue = new CompletableFuture<>();
    S3Server s3 =
        S3Server.start(
            new S3Settings(
                data.buckets(),
                settings.port(),
                List.of(CloudSettings.INPUT_BUCKET, CloudSettings.OUTPUT_BUCKET),
                CloudSettings.INPUT_BUCKET),
            event -> queue.join().submit(notification.write(event)));
    try {
      LocalFunction function = new LocalFunction(settings, data, s3.endpoint());
      queue.complete(
          new EventQueue(
              new QueueSettings(
                  data.queue(),
                  data.failures(),
                  function.settings().arn(),
                  settings.retries(),
                  settings.concurrency()),
              function.pool(),
              listener));
      return new LocalCloud(s3, function, queue.join());
    } catch (RuntimeException e) {
      s3.close();
      throw e;
    }
  }

  public URI endpoint() {
    return s3.endpoint();
  }

  public FunctionPool function() {
    return function.pool();
  }

  public EventQueue queue() {
    return queue;
  }

  @Override
  public void close() {
    queue.close();
    function.close();
    s3.close();
  }
}
