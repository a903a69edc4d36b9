package dev.revela.local.cloud;

import dev.revela.local.Payload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the function says of one photo.
 *
 * @param outcome {@code developed}, {@code current}, {@code removed}, {@code rejected}, {@code
 *     superseded}, {@code ignored} or {@code failed}
 * @param manifest its key in the output bucket
 * @param reason for people, unless the photo was developed
 */
public record PhotoOutcome(
    String key,
    String outcome,
    Optional<String> manifest,
    Optional<String> reason,
    List<Rendition> renditions,
    Duration took) {
  /**
   * One image that was made.
   *
   * @param key in the output bucket
   * @param width in pixels, as is the height
   */
  public record Rendition(
      String name, String key, int width, int height, long bytes, String format) {
    /** Its name with the extension of its key, such as {@code card.jpg}. */
    public String fileName() {
      String file = key.substring(key.lastIndexOf('/') + 1);
      int dot = file.lastIndexOf('.');
      return name + (dot < 0 ? "." + format : file.substring(dot));
    }
  }

  public PhotoOutcome {
    renditions = List.copyOf(renditions);
  }

  /** Whether all renditions are there. */
  public boolean isDeveloped() {
    return outcome.equals("developed") || outcome.equals("current");
  }

  /** Reads the function's answer to an S3 event; an answer of another kind tells of no photo. */
  public static List<PhotoOutcome> read(Payload answer) {
    List<PhotoOutcome> photos = new ArrayList<>();
    try {
      JsonMapper.shared()
          .readTree(answer.bytes())
          .path("photos")
          .forEach(p -> photos.add(photo(p)));
    } catch (JacksonException e) {
      return List.of();
    }
    return photos;
  }

  private static PhotoOutcome photo(JsonNode photo) {
    List<Rendition> renditions = new ArrayList<>();
    photo.path("renditions").forEach(r -> renditions.add(rendition(r)));
    return new PhotoOutcome(
        photo.path("key").asString(""),
        photo.path("outcome").asString("unknown"),
        text(photo.path("manifest")),
        text(photo.path("reason")),
        renditions,
        Duration.ofMillis(photo.path("millis").asLong(0)));
  }

  private static Rendition rendition(JsonNode rendition) {
    return new Rendition(
        rendition.path("name").asString(""),
        rendition.path("key").asString(""),
        rendition.path("width").asInt(0),
        rendition.path("height").asInt(0),
        rendition.path("bytes").asLong(0),
        rendition.path("format").asString(""));
  }

  private static Optional<String> text(JsonNode value) {
    return value.isString() ? Optional.of(value.asString()) : Optional.empty();
  }
}
