package dev.revela.local.queue;

import dev.revela.local.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events that are not done, one file each, so that they outlive this process. */
final class QueueDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(QueueDirectory.class);
  private static final String SUFFIX = ".json";

  private final JsonMapper json = JsonMapper.shared();
  private final Path directory;

  QueueDirectory(Path directory) {
    this.directory = directory;
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes an event, or what is new of it. When this returns it is safe. */
  void save(QueuedEvent event) {
    byte[] content =
        json.writeValueAsBytes(
            json.createObjectNode()
                .put("position", event.position())
                .put("requestId", event.requestId())
                .put("attempts", event.attempts())
                .put("payload", event.payload().text()));
    Path target = file(event);
    Path unfinished = target.resolveSibling(target.getFileName() + ".new");
    try {
      Files.write(unfinished, content);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(QueuedEvent event) {
    try {
      Files.deleteIfExists(file(event));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All events, the oldest first. A file that is no event is logged and left. */
  List<QueuedEvent> load() {
    try (Stream<Path> files = Files.list(directory)) {
      List<QueuedEvent> events = new ArrayList<>();
      files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .sorted()
          .forEach(file -> read(file).ifPresent(events::add));
      return events;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<QueuedEvent> read(Path file) {
    try {
      JsonNode content = json.readTree(Files.readAllBytes(file));
      return Optional.of(
          new QueuedEvent(
              content.get("position").asString(),
              content.get("requestId").asString(),
              Payload.of(content.get("payload").asString()),
              content.get("attempts").asInt()));
    } catch (IOException | JacksonException | NullPointerException e) {
      LOG.warn("The file {} is no queued event and is left where it is.", file);
      return Optional.empty();
    }
  }

  private Path file(QueuedEvent event) {
    return directory.resolve(event.position() + SUFFIX);
  }
}
