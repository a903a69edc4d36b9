package dev.revela.lambda;

import dev.revela.json.Json;
import dev.revela.json.JsonObjectBuilder;
import dev.revela.pipeline.Manifest;
import dev.revela.pipeline.Outcome;
import dev.revela.pipeline.PhotoPipeline.Processed;
import dev.revela.telemetry.Log;
import dev.revela.telemetry.PhotoMetrics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Optional;

/** One log line for each photo, which carries its metrics. Thread safe. */
final class PhotoLog {
  private final Log log;
  private final String functionName;
  private final Clock clock;

  PhotoLog(Log log, String functionName, Clock clock) {
    this.log = log;
    this.functionName = functionName;
    this.clock = clock;
  }

  /**
   * @param coldStart whether this is the first invocation of the environment
   */
  void write(Processed processed, String requestId, boolean coldStart) {
    Outcome outcome = processed.outcome();
    String name = Reply.name(outcome);
    JsonObjectBuilder fields =
        new JsonObjectBuilder()
            .put("requestId", requestId)
            .put("coldStart", coldStart)
            .put("outcome", name)
            .put("bucket", processed.event().bucket())
            .put("key", processed.event().key())
            .put("reason", reason(outcome))
            .put("millis", stages(processed));
    if (outcome instanceof Outcome.Failed failed) {
      fields.put("stackTrace", failed.bug().map(PhotoLog::stackTrace));
    }
    metrics(processed).into(fields, functionName, clock.millis());
    String why = reason(outcome).map(text -> ": " + text).orElse("");
    log.write(level(outcome), name + " " + processed.event() + why, fields.build());
  }

  /** A payload, or a record of it, that could not be read. */
  void writeUnreadable(String problem, String requestId) {
    log.write(
        Log.Level.ERROR,
        "unreadable event: " + problem,
        new JsonObjectBuilder().put("requestId", requestId).build());
  }

  private static Json stages(Processed processed) {
    JsonObjectBuilder stages = new JsonObjectBuilder();
    processed.times().toJson().members().forEach(stages::put);
    return stages.put("total", processed.times().totalMillis()).build();
  }

  private static PhotoMetrics metrics(Processed processed) {
    PhotoMetrics metrics = new PhotoMetrics().count("Photos", 1);
    switch (processed.outcome()) {
      case Outcome.Developed developed ->
          metrics
              .count("Developed", 1)
              .count("Renditions", developed.renditions().size())
              .bytes("SourceBytes", developed.sourceBytes())
              .bytes(
                  "RenditionBytes",
                  developed.renditions().stream().mapToLong(Manifest.Rendition::bytes).sum());
      case Outcome.Rejected rejected -> metrics.count("Rejected", 1);
      case Outcome.Failed failed -> metrics.count("Failed", 1);
      case Outcome.Removed removed -> metrics.count("Removed", 1);
      case Outcome.Current current -> metrics.count("Current", 1);
      case Outcome.Superseded superseded -> metrics.count("Superseded", 1);
      case Outcome.Ignored ignored -> metrics.count("Ignored", 1);
    }
    return metrics.times(processed.times());
  }

  private static Log.Level level(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed failed -> Log.Level.ERROR;
      case Outcome.Rejected rejected -> Log.Level.WARN;
      default -> Log.Level.INFO;
    };
  }

  private static Optional<String> reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Rejected rejected -> Optional.of(rejected.why());
      case Outcome.Failed failed -> Optional.of(failed.why());
      case Outcome.Superseded superseded -> Optional.of(superseded.why());
      case Outcome.Ignored ignored -> Optional.of(ignored.why());
      case Outcome.Developed developed -> Optional.empty();
      case Outcome.Current current -> Optional.empty();
      case Outcome.Removed removed -> Optional.empty();
    };
  }

  private static String stackTrace(Throwable bug) {
    StringWriter text = new StringWriter();
    bug.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
