package dev.revela.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.local.Payload;
import dev.revela.local.runtime.ExitStatus;
import dev.revela.local.runtime.Invocation;
import dev.revela.local.runtime.InvocationResult;
import dev.revela.local.runtime.InvocationResult.Crashed;
import dev.revela.local.runtime.InvocationResult.Success;
import dev.revela.local.runtime.Invoker;
import dev.revela.local.runtime.Timing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(30)
class EventQueueTest {
  private static final RetryPolicy SOON =
      new RetryPolicy(List.of(Duration.ofMillis(1), Duration.ofMillis(2)));
  private static final RetryPolicy LATE =
      new RetryPolicy(List.of(Duration.ofHours(1), Duration.ofHours(1)));
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Timing TIMING = new Timing(Duration.ZERO, Duration.ZERO, Optional.empty());
  private static final Payload EVENT = Payload.of("{\"Records\":[]}");

  @TempDir private Path folder;
  private final RecordedDeliveries deliveries = new RecordedDeliveries();
  private final List<Invocation> attempts = new CopyOnWriteArrayList<>();

  @Test
  void anEventIsDeliveredOnceAndForgotten() throws Exception {
    try (EventQueue queue = queue(SOON, this::succeed)) {
      String requestId = queue.submit(EVENT);

      assertThat(queue.awaitDone(LONG)).isTrue();
      assertThat(attempts).containsExactly(new Invocation(requestId, EVENT, 1));
      assertThat(deliveries.completed).hasSize(1);
      assertThat(kept()).isEmpty();
    }
  }

  @Test
  void aFailedEventIsTriedTwiceMoreUnderTheSameRequestId() throws Exception {
    try (EventQueue queue = queue(SOON, succeedAt(3))) {
      String requestId = queue.submit(EVENT);

      assertThat(queue.awaitDone(LONG)).isTrue();
      assertThat(attempts).extracting(Invocation::attempt).as("attempts").containsExactly(1, 2, 3);
      assertThat(attempts).extracting(Invocation::requestId).containsOnly(requestId);
      assertThat(deliveries.retried)
          .containsExactly(
              "attempt 1: Runtime exited with error: exit status 1",
              "attempt 2: Runtime exited with error: exit status 1");
      assertThat(deliveries.records).isEmpty();
    }
  }

  @Test
  void anEventThatFailsThreeTimesIsRecordedAsLambdaDoes() throws Exception {
    String requestId;
    try (EventQueue queue = queue(SOON, this::fail)) {
      requestId = queue.submit(EVENT);
      assertThat(queue.awaitDone(LONG)).isTrue();
    }

    assertThat(attempts).hasSize(3);
    assertThat(kept()).isEmpty();
    JsonNode record = JsonMapper.shared().readTree(Files.readString(deliveries.records.getFirst()));
    assertThat(record.propertyNames())
        .containsExactly(
            "version",
            "timestamp",
            "requestContext",
            "requestPayload",
            "responseContext",
            "responsePayload");
    assertThat(record.get("requestContext"))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"requestId": "%s",
                     "functionArn": "arn:aws:lambda:us-east-1:000000000000:function:f:$LATEST",
                     "condition": "RetriesExhausted",
                     "approximateInvokeCount": 3}
                    """
                        .formatted(requestId)));
    assertThat(record.at("/requestPayload/Records").isArray()).isTrue();
    assertThat(record.at("/responseContext/functionError").asString()).isEqualTo("Unhandled");
    assertThat(record.at("/responsePayload/errorMessage").asString())
        .isEqualTo(
            "RequestId: %s Error: Runtime exited with error: exit status 1".formatted(requestId));
  }

  @Test
  void anEventThatWaitsForItsRetryOutlivesTheQueueAndKeepsItsCount() throws Exception {
    String requestId;
    try (EventQueue queue = queue(LATE, this::fail)) {
      requestId = queue.submit(EVENT);
      deliveries.firstRetry.await();
    }
    attempts.clear();

    try (EventQueue queue = queue(SOON, this::succeed)) {
      assertThat(queue.resume()).isEqualTo(1);
      assertThat(queue.awaitDone(LONG)).isTrue();
    }
    assertThat(attempts).containsExactly(new Invocation(requestId, EVENT, 2));
    assertThat(kept()).isEmpty();
  }

  @Test
  void anEventInHandWhenTheQueueClosesIsDeliveredAgainAndTheAttemptDoesNotCount() throws Exception {
    CountDownLatch inHand = new CountDownLatch(1);
    try (EventQueue queue =
        queue(
            SOON,
            invocation -> {
              inHand.countDown();
              new CountDownLatch(1).await();
              return new Success(EVENT, TIMING);
            })) {
      queue.submit(EVENT);
      inHand.await();
    }

    try (EventQueue queue = queue(SOON, this::succeed)) {
      queue.resume();
      assertThat(queue.awaitDone(LONG)).isTrue();
    }
    assertThat(attempts).extracting(Invocation::attempt).containsExactly(1);
  }

  @Test
  void eventsLeftOverAreDeliveredInTheOrderInWhichTheyCame() throws Exception {
    EventQueue closed = queue(SOON, this::succeed);
    closed.close();
    for (String name : List.of("a", "b", "c", "d")) {
      closed.submit(Payload.of("\"" + name + "\""));
    }

    try (EventQueue queue = queue(SOON, this::succeed)) {
      assertThat(queue.resume()).isEqualTo(4);
      assertThat(queue.awaitDone(LONG)).isTrue();
    }
    assertThat(attempts)
        .extracting(attempt -> attempt.payload().text())
        .containsExactly("\"a\"", "\"b\"", "\"c\"", "\"d\"");
  }

  @Test
  void aFileThatIsNoEventIsLeftAndHoldsUpNothing() throws Exception {
    Path stray = Files.writeString(Files.createDirectories(events()).resolve("x.json"), "{");
    try (EventQueue queue = queue(SOON, this::succeed)) {
      assertThat(queue.resume()).isZero();
    }
    assertThat(stray).hasContent("{");
  }

  @Test
  void theDelaysAreThoseThatAreDocumented() {
    assertThat(RetryPolicy.LAMBDA.delays())
        .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2));
    assertThat(RetryPolicy.LOCAL.delays())
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  private EventQueue queue(RetryPolicy retries, Invoker invoker) {
    return new EventQueue(
        new QueueSettings(
            events(),
            folder.resolve("failed"),
            "arn:aws:lambda:us-east-1:000000000000:function:f",
            retries,
            1),
        invoker,
        deliveries);
  }

  private InvocationResult succeed(Invocation invocation) {
    attempts.add(invocation);
    return new Success(Payload.of("{}"), TIMING);
  }

  private InvocationResult fail(Invocation invocation) {
    attempts.add(invocation);
    return new Crashed(new ExitStatus(1), TIMING);
  }

  private Invoker succeedAt(int attempt) {
    return invocation -> invocation.attempt() == attempt ? succeed(invocation) : fail(invocation);
  }

  private Path events() {
    return folder.resolve("queue");
  }

  private List<Path> kept() throws Exception {
    try (var files = Files.list(events())) {
      return files.toList();
    }
  }
}
