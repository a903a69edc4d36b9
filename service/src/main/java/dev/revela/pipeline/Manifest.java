package dev.revela.pipeline;

import dev.revela.imaging.InspectedPhoto;
import dev.revela.imaging.Swatch;
import dev.revela.json.Json;
import dev.revela.json.JsonObjectBuilder;
import dev.revela.photo.PhotoEvent;
import dev.revela.photo.Preview;
import dev.revela.photo.RejectedException;
import dev.revela.photo.Rgb;
import dev.revela.photo.Sequencer;
import dev.revela.photo.Size;
import dev.revela.storage.OpenObject;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the output bucket of one photo. Written last, so that it never names what does not
 * exist; its JSON is {@link ManifestJson}'s business.
 *
 * @param recipeHash of the recipe that made it
 * @param engine name and version
 * @param rejection why there are no renditions; empty where the photo was developed
 * @param glimpse what can be shown before a rendition has come
 * @param millis of the stages that had ended when it was written
 * @param developedAt an ISO 8601 instant
 */
public record Manifest(
    Source source,
    String recipeHash,
    String engine,
    Optional<Rejection> rejection,
    List<Rendition> renditions,
    Glimpse glimpse,
    Json.Obj millis,
    String developedAt) {

  /**
   * The photo, in the version that was developed.
   *
   * @param eTag without quotes
   * @param bytes size of the object; empty where it was rejected before that was known
   */
  public record Source(
      String bucket,
      String key,
      Optional<String> versionId,
      Optional<String> eTag,
      Optional<Sequencer> sequencer,
      Optional<Long> bytes,
      Optional<Picture> picture) {

    /** As much as the event tells. */
    static Source of(PhotoEvent event) {
      return new Source(
          event.bucket(),
          event.key(),
          event.versionId(),
          event.eTag(),
          event.sequencer(),
          Optional.empty(),
          Optional.empty());
    }

    /**
     * As much as the object tells.
     *
     * @param before its sequencer stands in for one that the event, as in a backfill, does not have
     */
    Source withObject(OpenObject object, Manifests.Found before) {
      return new Source(
          bucket,
          key,
          object.versionId().or(() -> versionId),
          Optional.of(object.eTag()),
          sequencer.or(() -> before.manifest().flatMap(known -> known.source().sequencer())),
          Optional.of(object.bytes()),
          Optional.empty());
    }

    Source withPicture(Picture known) {
      return new Source(bucket, key, versionId, eTag, sequencer, bytes, Optional.of(known));
    }
  }

  /**
   * What the photo's header says.
   *
   * @param size upright
   * @param orientation the EXIF value, 1 to 8, that was applied
   */
  public record Picture(String format, Size size, int frames, int orientation) {
    static Picture of(InspectedPhoto photo) {
      return new Picture(
          photo.format().label(),
          photo.size(),
          photo.header().frames(),
          photo.header().orientation().exif());
    }
  }

  /** Why a photo was rejected. */
  public record Rejection(RejectedException.Reason code, String reason) {}

  /** What can be shown of a photo before a rendition has come, as far as the recipe asks for it. */
  public record Glimpse(Optional<String> blurHash, Optional<Rgb> dominantColor) {
    static final Glimpse NONE = new Glimpse(Optional.empty(), Optional.empty());

    static Glimpse of(Optional<Swatch> swatch, Preview wanted) {
      return new Glimpse(
          swatch.filter(unused -> wanted.blurHash()).map(BlurHash::of),
          swatch.filter(unused -> wanted.dominantColor()).flatMap(DominantColor::of));
    }
  }

  /**
   * One rendition.
   *
   * @param frames 1 unless it is an animation
   * @param quality that it was encoded with; empty where it is lossless or its format has none
   * @param eTag without quotes
   */
  public record Rendition(
      String name,
      String key,
      Size size,
      long bytes,
      int frames,
      Optional<Integer> quality,
      String format,
      String contentType,
      String eTag) {

    /** As it stands in manifests and answers. */
    public Json toJson() {
      JsonObjectBuilder json =
          new JsonObjectBuilder()
              .put("name", name)
              .put("key", key)
              .put("width", size.width())
              .put("height", size.height())
              .put("bytes", bytes)
              .put("format", format);
      quality.ifPresent(value -> json.put("quality", value));
      if (frames > 1) {
        json.put("frames", frames);
      }
      return json.put("contentType", contentType).put("eTag", eTag).build();
    }
  }

  public Manifest {
    renditions = List.copyOf(renditions);
  }

  /** The keys of the renditions. */
  public List<String> keys() {
    return renditions.stream().map(Rendition::key).toList();
  }
}
