package dev.revela.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.json.Json;
import dev.revela.json.JsonObjectBuilder;
import dev.revela.json.JsonText;
import dev.revela.json.MalformedJsonException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogTest {
  private final List<String> lines = new ArrayList<>();
  private final Log log =
      new Log(
          lines::add,
          Log.Level.WARN,
          Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));

  @Test
  void aLineIsOneJsonObjectWithCloudWatchsFields() {
    log.warn("two\nlines, \"quoted\"");

    assertThat(lines)
        .containsExactly(
            "{\"timestamp\":\"2026-11-21T10:00:00Z\",\"level\":\"WARN\","
                + "\"message\":\"two\\nlines, \\\"quoted\\\"\"}");
  }

  @Test
  void linesBelowTheLevelAreDroppedUnlessTheyCarryMetrics() {
    log.info("dropped");
    JsonObjectBuilder fields = new JsonObjectBuilder();
    new PhotoMetrics().count("Photos", 1).into(fields, "revela", 1_000);
    log.write(Log.Level.INFO, "kept", fields.build());

    assertThat(lines).hasSize(1).first().asString().contains("\"kept\"");
  }

  @Test
  void metricsFollowTheEmbeddedMetricFormat() throws MalformedJsonException {
    JsonObjectBuilder fields = new JsonObjectBuilder();
    StageTimes times = new StageTimes();
    try (var stage = times.begin(Stage.DOWNLOAD)) {
      assertThat(stage).isNotNull();
    }
    new PhotoMetrics()
        .count("Photos", 1)
        .bytes("SourceBytes", 12_345)
        .times(times)
        .into(fields, "revela", 1_795_000_000_000L);
    log.write(Log.Level.INFO, "developed", fields.build());

    Json.Obj line = (Json.Obj) JsonText.parse(lines.getFirst());
    Json.Obj directive =
        (Json.Obj) line.object("_aws").orElseThrow().items("CloudWatchMetrics").getFirst();
    assertThat(line.object("_aws").orElseThrow().number("Timestamp")).contains(1_795_000_000_000L);
    assertThat(directive.text("Namespace")).contains("Revela");
    assertThat(JsonText.line(new Json.Arr(directive.items("Dimensions"))))
        .isEqualTo("[[\"FunctionName\"]]");
    assertThat(line.text("FunctionName")).contains("revela");
    // Every metric that is declared stands in the line as a number, or CloudWatch drops it.
    assertThat(directive.items("Metrics"))
        .extracting(metric -> ((Json.Obj) metric).text("Name").orElseThrow())
        .containsExactly("Photos", "SourceBytes", "DownloadMillis", "TotalMillis")
        .allSatisfy(name -> assertThat(line.number(name)).isPresent());
    assertThat(directive.items("Metrics"))
        .extracting(metric -> ((Json.Obj) metric).text("Unit").orElseThrow())
        .containsExactly("Count", "Bytes", "Milliseconds", "Milliseconds");
  }
}
