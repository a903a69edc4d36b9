package dev.revela.load.pixels;

import dev.revela.json.Json;
import dev.revela.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.util.List;

/**
 * A contender's answer to {@link Work}.
 *
 * @param files the renditions, in the order they were asked for
 */
record Developed(Sample sample, List<Path> files) {
  Developed {
    files = List.copyOf(files);
  }

  /**
   * What it took.
   *
   * @param cpuMicros user and system time of the whole process, all its threads
   * @param wallMicros from the request read to the last file written
   */
  record Sample(long cpuMicros, long wallMicros) {
    /** What one of several took on average; there is at least one. */
    static Sample mean(List<Sample> samples) {
      return new Sample(
          samples.stream().mapToLong(Sample::cpuMicros).sum() / samples.size(),
          samples.stream().mapToLong(Sample::wallMicros).sum() / samples.size());
    }
  }

  Json.Obj json() {
    return new JsonObjectBuilder()
        .put("cpuMicros", sample.cpuMicros())
        .put("wallMicros", sample.wallMicros())
        .put("files", files.stream().<Json>map(file -> new Json.Str(file.toString())).toList())
        .build();
  }

  /** The answer that a line holds. */
  static Developed of(Json.Obj line) {
    return new Developed(
        new Sample(line.number("cpuMicros").orElseThrow(), line.number("wallMicros").orElseThrow()),
        line.items("files").stream().map(file -> Path.of(((Json.Str) file).value())).toList());
  }
}
