package dev.revela.load.pixels;

import dev.revela.json.Json;
import dev.revela.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One photo to develop, as a contender is told in a line of JSON. Every rendition is a JPEG, never
 * larger than the photo.
 *
 * @param directory where the renditions go; it exists and is empty
 * @param progressive coarse first, then finer
 */
record Work(Path photo, Path directory, boolean progressive) {
  static final int QUALITY = 80;

  /** A rendition by its name and its width in pixels. */
  record Target(String name, int width) {}

  static final List<Target> TARGETS =
      List.of(new Target("large", 1600), new Target("card", 800), new Target("thumb", 320));

  Json.Obj json() {
    return new JsonObjectBuilder()
        .put("photo", photo.toString())
        .put("directory", directory.toString())
        .put("quality", QUALITY)
        .put("progressive", progressive)
        .put("renditions", renditions())
        .build();
  }

  /** The request that a line holds. */
  static Work of(Json.Obj line) {
    return new Work(
        Path.of(line.text("photo").orElseThrow()),
        Path.of(line.text("directory").orElseThrow()),
        line.get("progressive").equals(Optional.of(new Json.Bool(true))));
  }

  /** The same renditions as a recipe of Revela's. */
  Json.Obj recipe() {
    Json.Obj defaults =
        new JsonObjectBuilder().put("quality", QUALITY).put("progressive", progressive).build();
    Json.Obj profile = new JsonObjectBuilder().put("renditions", renditions()).build();
    return new JsonObjectBuilder()
        .put("defaults", defaults)
        .put("profiles", List.of(profile))
        .build();
  }

  private static List<Json> renditions() {
    return TARGETS.stream()
        .<Json>map(
            target ->
                new JsonObjectBuilder()
                    .put("name", target.name())
                    .put("width", target.width())
                    .build())
        .toList();
  }
}
