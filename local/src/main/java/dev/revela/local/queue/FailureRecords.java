package dev.revela.local.queue;

import dev.revela.local.runtime.InvocationResult.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The on-failure destination: a file for every event that was given up, in the shape in which
 * Lambda sends them.
 */
final class FailureRecords {
  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private final Path directory;
  private final String functionArn;
  private final Clock clock;

  FailureRecords(Path directory, String functionArn, Clock clock) {
    this.directory = directory;
    this.functionArn = functionArn;
    this.clock = clock;
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the record of an event whose last attempt failed.
   *
   * @return the file
   */
  Path write(QueuedEvent event, Failure failure) {
    ObjectNode message = json.createObjectNode();
    message.put("version", "1.0");
    message.put("timestamp", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    message
        .putObject("requestContext")
        .put("requestId", event.requestId())
        .put("functionArn", functionArn + ":$LATEST")
        .put("condition", "RetriesExhausted")
        .put("approximateInvokeCount", event.attempts());
    message.set("requestPayload", parsed(event.payload().text()));
    message
        .putObject("responseContext")
        .put("statusCode", 200)
        .put("executedVersion", "$LATEST")
        .put("functionError", "Unhandled");
    message.set("responsePayload", parsed(failure.response(event.requestId()).text()));
    Path file = directory.resolve(event.position() + "-" + event.requestId() + ".json");
    try {
      return Files.write(file, json.writeValueAsBytes(message));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode parsed(String payload) {
    try {
      return json.readTree(payload);
    } catch (JacksonException e) {
      return json.getNodeFactory().stringNode(payload);
    }
  }
}
