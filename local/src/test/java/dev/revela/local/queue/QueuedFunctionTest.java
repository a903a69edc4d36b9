package dev.revela.local.queue;

import static dev.revela.local.runtime.TestFunctions.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.local.runtime.FunctionPool;
import dev.revela.local.runtime.TestFunctions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queue with the real runtime client in child processes. */
@Timeout(60)
class QueuedFunctionTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private final RecordedDeliveries deliveries = new RecordedDeliveries();

  @Test
  void aFunctionThatFailsTwiceIsWellAtTheThirdAttempt() throws Exception {
    Path failures = Files.writeString(folder.resolve("failures"), "xx");
    try (FunctionPool pool = pool();
        EventQueue queue = queue(pool)) {
      queue.submit(event("flaky " + failures));
      assertThat(queue.awaitDone(LONG)).isTrue();
    }
    assertThat(deliveries.retried).containsExactly("attempt 1: not yet", "attempt 2: not yet");
    assertThat(deliveries.completed).extracting(QueuedEvent::attempts).containsExactly(3);
  }

  @Test
  void aFunctionThatAlwaysExitsIsRecordedWithLambdasWords() throws Exception {
    try (FunctionPool pool = pool();
        EventQueue queue = queue(pool)) {
      queue.submit(event("exit 7"));
      assertThat(queue.awaitDone(LONG)).isTrue();
    }
    JsonNode record = JsonMapper.shared().readTree(Files.readString(deliveries.records.getFirst()));
    assertThat(record.at("/requestPayload").asString()).isEqualTo("exit 7");
    assertThat(record.at("/responsePayload/errorMessage").asString())
        .endsWith("Error: Runtime exited with error: exit status 7");
  }

  @Test
  void anEventInHandWhenTheCloudStopsIsHandledAfterTheNextStart() throws Exception {
    Path failures = Files.writeString(folder.resolve("failures"), "");
    try (FunctionPool pool = pool();
        EventQueue queue = queue(pool)) {
      pool.warmUp();
      queue.submit(event("hang"));
      queue.submit(event("flaky " + failures));
    }
    Path first;
    try (var kept = Files.list(folder.resolve("queue"))) {
      List<Path> files = kept.sorted().toList();
      assertThat(files).hasSize(2);
      first = files.getFirst();
    }
    Files.delete(first);

    try (FunctionPool pool = pool();
        EventQueue queue = queue(pool)) {
      assertThat(queue.resume()).isEqualTo(1);
      assertThat(queue.awaitDone(LONG)).isTrue();
    }
    assertThat(deliveries.completed).extracting(QueuedEvent::attempts).containsExactly(1);
  }

  private FunctionPool pool() {
    return new FunctionPool(
        TestFunctions.settings(LONG, Map.of()), TestFunctions.launcher(folder), 1);
  }

  private EventQueue queue(FunctionPool pool) {
    return new EventQueue(
        new QueueSettings(
            folder.resolve("queue"),
            folder.resolve("failed"),
            "arn:aws:lambda:us-east-1:000000000000:function:f",
            new RetryPolicy(List.of(Duration.ofMillis(1), Duration.ofMillis(1))),
            1),
        pool,
        deliveries);
  }
}
