package dev.revela.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.revela.json.JsonText;
import dev.revela.pipeline.Outcome;
import dev.revela.pipeline.PhotoPipeline;
import dev.revela.pipeline.PhotoPipeline.Processed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What Lambda calls: {@code dev.revela.lambda.RevelaHandler::handleRequest}. A stream handler,
 * since the runtime's own mapping of payloads to objects costs every cold start. Thread safe; it
 * keeps nothing of an invocation.
 */
public final class RevelaHandler implements RequestStreamHandler {
  private final EventReader reader = new EventReader();
  private final PhotoPipeline pipeline;
  private final PhotoLog log;
  private final AtomicBoolean coldStart = new AtomicBoolean(true);

  /** Starts the function by its environment variables; Lambda's constructor. */
  public RevelaHandler() {
    this(Startup.byEnvironment(System.getenv()));
  }

  RevelaHandler(Startup startup) {
    this.pipeline = startup.pipeline();
    this.log = startup.photoLog();
  }

  @Override
  public void handleRequest(InputStream payload, OutputStream answer, Context context)
      throws IOException {
    boolean cold = coldStart.getAndSet(false);
    EventReader.Events events = read(payload, context);
    List<Processed> processed = new ArrayList<>();
    List<String> failures = new ArrayList<>(events.problems());
    for (var event : events.events()) {
      Processed done = pipeline.process(event, context::getRemainingTimeInMillis);
      log.write(done, context.getAwsRequestId(), cold);
      processed.add(done);
      if (done.outcome() instanceof Outcome.Failed failed) {
        failures.add("%s: %s".formatted(event, failed.why()));
      }
    }
    if (!failures.isEmpty()) {
      throw new PhotosFailedException(failures);
    }
    answer.write(JsonText.line(Reply.of(processed)).getBytes(StandardCharsets.UTF_8));
  }

  private EventReader.Events read(InputStream payload, Context context) throws IOException {
    EventReader.Events events;
    try {
      events = reader.read(payload);
    } catch (BadEventException e) {
      events = new EventReader.Events(List.of(), List.of(String.valueOf(e.getMessage())));
    }
    events.problems().forEach(problem -> log.writeUnreadable(problem, context.getAwsRequestId()));
    return events;
  }
}
