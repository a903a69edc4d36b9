package dev.revela.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.local.Payload;
import dev.revela.local.runtime.RuntimeApi.Reply;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RuntimeApiTest {
  private static final Invocation INVOCATION = new Invocation("r1", Payload.of("{\"a\":1}"), 1);
  private static final Instant DEADLINE = Instant.ofEpochMilli(1_800_000_000_123L);

  private final HttpClient client = HttpClient.newHttpClient();
  private RuntimeApi api;

  @BeforeEach
  void start() throws Exception {
    api = new RuntimeApi();
  }

  @AfterEach
  void stop() {
    api.close();
    client.close();
  }

  @Test
  void anEventComesWithLambdasHeaders() throws Exception {
    CompletableFuture<HttpResponse<String>> next = next();
    api.polled().join();
    CompletableFuture<Reply> reply = api.hand(INVOCATION, "arn:f", DEADLINE);

    HttpResponse<String> event = next.join();

    assertThat(event.statusCode()).isEqualTo(200);
    assertThat(event.body()).isEqualTo("{\"a\":1}");
    assertThat(header(event, "Lambda-Runtime-Aws-Request-Id")).isEqualTo("r1");
    assertThat(header(event, "Lambda-Runtime-Deadline-Ms")).isEqualTo("1800000000123");
    assertThat(header(event, "Lambda-Runtime-Invoked-Function-Arn")).isEqualTo("arn:f");
    assertThat(header(event, "Lambda-Runtime-Trace-Id"))
        .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0");
    assertThat(reply).isNotDone();
  }

  @Test
  void anAnswerIsAcceptedOnceAndOnlyForTheEventInHand() throws Exception {
    CompletableFuture<HttpResponse<String>> next = next();
    api.polled().join();
    CompletableFuture<Reply> reply = api.hand(INVOCATION, "arn:f", DEADLINE);
    next.join();

    assertThat(post("invocation/other/response", "1")).isEqualTo(400);
    assertThat(post("invocation/r1/nonsense", "1")).isEqualTo(404);
    assertThat(reply).isNotDone();
    assertThat(post("invocation/r1/response", "2")).isEqualTo(202);
    assertThat(reply.join()).isEqualTo(new Reply.Answer(Payload.of("2")));
    assertThat(post("invocation/r1/response", "3")).isEqualTo(400);
  }

  @Test
  void anErrorIsAReply() throws Exception {
    CompletableFuture<HttpResponse<String>> next = next();
    api.polled().join();
    CompletableFuture<Reply> reply = api.hand(INVOCATION, "arn:f", DEADLINE);
    next.join();
    assertThat(post("invocation/r1/error", "{}")).isEqualTo(202);
    assertThat(reply.join()).isEqualTo(new Reply.Failed(Payload.of("{}")));
  }

  @Test
  void anInitErrorIsTakenEvenWhenItIsNotJson() throws Exception {
    assertThat(post("init/error", "no luck")).isEqualTo(202);
    assertThat(api.initError().join()).isEqualTo(new ErrorDocument("Runtime.Unknown", "no luck"));
  }

  private CompletableFuture<HttpResponse<String>> next() {
    return client.sendAsync(
        HttpRequest.newBuilder(uri("invocation/next")).build(), BodyHandlers.ofString());
  }

  private int post(String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body)).build();
    return client.send(request, BodyHandlers.ofString()).statusCode();
  }

  private URI uri(String path) {
    return URI.create("http://" + api.address() + "/2018-06-01/runtime/" + path);
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
