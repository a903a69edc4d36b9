package dev.revela.telemetry;

import dev.revela.json.Json;
import dev.revela.json.JsonObjectBuilder;
import java.util.EnumMap;
import java.util.Map;

/** How long each stage of one photo took, in milliseconds. For one thread. */
public final class StageTimes {
  private final long startNanos = System.nanoTime();
  private final Map<Stage, Long> millis = new EnumMap<>(Stage.class);

  /** A stage that lasts until it is closed. */
  public final class Running implements AutoCloseable {
    private final Stage stage;
    private final long fromNanos = System.nanoTime();

    private Running(Stage stage) {
      this.stage = stage;
    }

    @Override
    public void close() {
      millis.merge(stage, (System.nanoTime() - fromNanos) / 1_000_000, Long::sum);
    }
  }

  /** Begins a stage; a stage that comes twice adds up. */
  public Running begin(Stage stage) {
    return new Running(stage);
  }

  /** The stages that ran, in their order. */
  public Map<Stage, Long> millis() {
    return new EnumMap<>(millis);
  }

  /** Milliseconds since this object was made. */
  public long totalMillis() {
    return (System.nanoTime() - startNanos) / 1_000_000;
  }

  /** The stages that ran, as an object of milliseconds. */
  public Json.Obj toJson() {
    JsonObjectBuilder json = new JsonObjectBuilder();
    millis.forEach((stage, time) -> json.put(stage.label(), time));
    return json.build();
  }
}
