package dev.revela.local.cloud;

import dev.revela.local.queue.RetryPolicy;
import dev.revela.local.runtime.FunctionSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a local cloud is to be.
 *
 * @param port of the S3 server on 127.0.0.1; 0 takes a free one
 * @param functionJar the function, with the Runtime Interface Client in it
 * @param recipe for the function, in place of its own
 * @param concurrency the most events, and function processes, at once
 * @param memoryMegabytes see {@link FunctionSettings}
 * @param timeout see {@link FunctionSettings}
 * @param variables the function's environment variables besides those that the cloud sets
 * @param logEcho given every line that the function prints; it is in a file in any case
 */
public record CloudSettings(
    int port,
    Path functionJar,
    Optional<Path> recipe,
    int concurrency,
    int memoryMegabytes,
    Duration timeout,
    RetryPolicy retries,
    Map<String, String> variables,
    Consumer<String> logEcho) {
  /** The bucket whose photos are developed. */
  public static final String INPUT_BUCKET = "photos";

  /** The bucket that takes the renditions. */
  public static final String OUTPUT_BUCKET = "renditions";

  public CloudSettings {
    variables = Map.copyOf(variables);
  }
}
