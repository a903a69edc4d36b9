package dev.revela.telemetry;

import dev.revela.json.Json;
import dev.revela.json.JsonObjectBuilder;
import dev.revela.json.JsonText;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes log lines, each one JSON object with the fields CloudWatch's JSON logs have: {@code
 * timestamp}, {@code level}, {@code message}. Thread safe where its sink is.
 */
public final class Log {
  /** How much a line matters. */
  public enum Level {
    DEBUG,
    INFO,
    WARN,
    ERROR
  }

  private final Consumer<String> sink;
  private final Level least;
  private final Clock clock;

  /**
   * @param sink takes whole lines, without line end
   * @param least lines below this level are dropped
   */
  public Log(Consumer<String> sink, Level least, Clock clock) {
    this.sink = sink;
    this.least = least;
    this.clock = clock;
  }

  public void info(String message) {
    write(Level.INFO, message, new Json.Obj(Map.of()));
  }

  public void warn(String message) {
    write(Level.WARN, message, new Json.Obj(Map.of()));
  }

  /** A line with further fields; a line that carries metrics is written whatever its level. */
  public void write(Level level, String message, Json.Obj fields) {
    if (level.compareTo(least) < 0 && !fields.members().containsKey(PhotoMetrics.MARKER)) {
      return;
    }
    JsonObjectBuilder line =
        new JsonObjectBuilder()
            .put("timestamp", clock.instant().toString())
            .put("level", level.name())
            .put("message", message);
    fields.members().forEach(line::put);
    sink.accept(JsonText.line(line.build()));
  }
}
