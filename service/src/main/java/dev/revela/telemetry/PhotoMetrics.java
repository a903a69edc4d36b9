package dev.revela.telemetry;

import dev.revela.json.Json;
import dev.revela.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One photo's metrics in CloudWatch's Embedded Metric Format: a log line whose {@code _aws} member
 * names which of its other members are metrics ("Specification: Embedded metric format", Amazon
 * CloudWatch User Guide). CloudWatch adds them up; no request is made.
 */
public final class PhotoMetrics {
  static final String MARKER = "_aws";
  private static final String NAMESPACE = "Revela";
  private static final String DIMENSION = "FunctionName";

  private final Map<String, Long> values = new LinkedHashMap<>();
  private final Map<String, String> units = new LinkedHashMap<>();

  /** Adds a number of things. */
  public PhotoMetrics count(String name, long value) {
    return add(name, value, "Count");
  }

  /** Adds a number of bytes. */
  public PhotoMetrics bytes(String name, long value) {
    return add(name, value, "Bytes");
  }

  /** Adds the times of all stages that ran, {@code DownloadMillis} and so on. */
  public PhotoMetrics times(StageTimes times) {
    times
        .millis()
        .forEach(
            (stage, millis) -> {
              String label = stage.label();
              String name = Character.toUpperCase(label.charAt(0)) + label.substring(1) + "Millis";
              add(name, millis, "Milliseconds");
            });
    return add("TotalMillis", times.totalMillis(), "Milliseconds");
  }

  private PhotoMetrics add(String name, long value, String unit) {
    values.put(name, value);
    units.put(name, unit);
    return this;
  }

  /** Puts the metrics and their description into a log line's fields. */
  public void into(JsonObjectBuilder fields, String functionName, long epochMillis) {
    List<Json> definitions =
        units.entrySet().stream()
            .<Json>map(
                unit ->
                    new JsonObjectBuilder()
                        .put("Name", unit.getKey())
                        .put("Unit", unit.getValue())
                        .build())
            .toList();
    Json directive =
        new JsonObjectBuilder()
            .put("Namespace", NAMESPACE)
            .put("Dimensions", List.<Json>of(new Json.Arr(List.of(new Json.Str(DIMENSION)))))
            .put("Metrics", definitions)
            .build();
    fields.put(
        MARKER,
        new JsonObjectBuilder()
            .put("Timestamp", epochMillis)
            .put("CloudWatchMetrics", List.of(directive))
            .build());
    fields.put(DIMENSION, functionName);
    values.forEach(fields::put);
  }
}
