package dev.revela.local.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.revela.local.Payload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's Runtime API, version 2018-06-01, for one environment: one event at a time. Thread-safe;
 * the environment sees to it that the next event is handed over only after {@link #polled}.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String VERSION = "/2018-06-01/runtime/";
  private static final int ACCEPTED = 202;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("runtime-api-", 0).factory());
  private final BlockingQueue<Handover> handovers = new LinkedBlockingQueue<>();
  private final CompletableFuture<ErrorDocument> initError = new CompletableFuture<>();
  private volatile CompletableFuture<Boolean> polled = new CompletableFuture<>();
  private volatile @Nullable Handover inHand;

  /** The function's words on one event. */
  sealed interface Reply {
    record Answer(Payload payload) implements Reply {}

    record Failed(Payload payload) implements Reply {}
  }

  private record Handover(
      Invocation invocation, String arn, Instant deadline, CompletableFuture<Reply> reply) {}

  RuntimeApi() throws IOException {
    // Else a response waits up to 40 ms for the acknowledgement of its own headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(VERSION + "invocation/next", this::next);
    server.createContext(VERSION + "invocation/", this::reply);
    server.createContext(VERSION + "init/error", this::initError);
    server.start();
  }

  /** Host and port. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Done when the function has asked for an event, and for another one after each. */
  CompletableFuture<Boolean> polled() {
    return polled;
  }

  /** Done when the function has reported that it cannot start. */
  CompletableFuture<ErrorDocument> initError() {
    return initError;
  }

  /** Hands an event to the function, which must have polled. */
  CompletableFuture<Reply> hand(Invocation invocation, String arn, Instant deadline) {
    Handover handover = new Handover(invocation, arn, deadline, new CompletableFuture<>());
    polled = new CompletableFuture<>();
    inHand = handover;
    handovers.add(handover);
    return handover.reply();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void next(HttpExchange exchange) throws IOException {
    try (exchange) {
      polled.complete(true);
      Handover handover = handovers.take();
      Invocation invocation = handover.invocation();
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", "application/json");
      headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
      headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(handover.deadline().toEpochMilli()));
      headers.set("Lambda-Runtime-Invoked-Function-Arn", handover.arn());
      headers.set("Lambda-Runtime-Trace-Id", TraceId.of(invocation.requestId()));
      send(exchange, 200, invocation.payload());
    } catch (InterruptedException e) {
      // The environment closes; the connection with it.
      Thread.currentThread().interrupt();
    }
  }

  private void reply(HttpExchange exchange) throws IOException {
    try (exchange) {
      Payload body = Payload.of(exchange.getRequestBody().readAllBytes());
      String path = exchange.getRequestURI().getPath();
      String[] parts = path.substring((VERSION + "invocation/").length()).split("/", -1);
      Handover handover = inHand;
      if (parts.length != 2 || !(parts[1].equals("response") || parts[1].equals("error"))) {
        refuse(exchange, NOT_FOUND, "There is nothing at " + path);
      } else if (handover == null || !handover.invocation().requestId().equals(parts[0])) {
        refuse(exchange, BAD_REQUEST, "The request " + parts[0] + " is not in hand");
      } else {
        inHand = null;
        accept(exchange);
        handover
            .reply()
            .complete(
                parts[1].equals("response") ? new Reply.Answer(body) : new Reply.Failed(body));
      }
    }
  }

  private void initError(HttpExchange exchange) throws IOException {
    try (exchange) {
      initError.complete(ErrorDocument.read(Payload.of(exchange.getRequestBody().readAllBytes())));
      accept(exchange);
    }
  }

  private static void accept(HttpExchange exchange) throws IOException {
    send(exchange, ACCEPTED, Payload.of("{\"status\":\"OK\"}"));
  }

  private static void refuse(HttpExchange exchange, int status, String reason) throws IOException {
    send(exchange, status, ErrorDocument.of("InvalidRequestID", reason));
  }

  private static void send(HttpExchange exchange, int status, Payload body) throws IOException {
    byte[] bytes = body.bytes();
    // A length of -1 means none, of 0 chunks: an empty body must say -1.
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
