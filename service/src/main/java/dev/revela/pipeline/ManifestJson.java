package dev.revela.pipeline;

import dev.revela.json.Json;
import dev.revela.json.JsonObjectBuilder;
import dev.revela.json.JsonText;
import dev.revela.json.MalformedJsonException;
import dev.revela.photo.RejectedException;
import dev.revela.photo.Rgb;
import dev.revela.photo.Sequencer;
import dev.revela.photo.Size;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The manifest's JSON, version 1; described for users in {@code docs/manifest.md}. */
final class ManifestJson {
  private static final int VERSION = 1;

  private ManifestJson() {}

  static String write(Manifest manifest) {
    JsonObjectBuilder json =
        new JsonObjectBuilder()
            .put("version", VERSION)
            .put("status", manifest.rejection().isPresent() ? "rejected" : "developed");
    manifest
        .rejection()
        .ifPresent(
            rejection ->
                json.put("code", rejection.code().label()).put("reason", rejection.reason()));
    json.put("source", source(manifest.source()))
        .put("recipeHash", manifest.recipeHash())
        .put("engine", manifest.engine())
        .put("renditions", manifest.renditions().stream().map(Manifest.Rendition::toJson).toList());
    manifest
        .glimpse()
        .blurHash()
        .ifPresent(
            hash -> json.put("placeholder", new JsonObjectBuilder().put("blurHash", hash).build()));
    json.put("dominantColor", manifest.glimpse().dominantColor().map(Rgb::hex))
        .put("millis", manifest.millis())
        .put("developedAt", manifest.developedAt());
    return new String(JsonText.pretty(json.build()), StandardCharsets.UTF_8);
  }

  private static Json source(Manifest.Source source) {
    JsonObjectBuilder json =
        new JsonObjectBuilder()
            .put("bucket", source.bucket())
            .put("key", source.key())
            .put("versionId", source.versionId())
            .put("eTag", source.eTag())
            .put("sequencer", source.sequencer().map(Sequencer::hex));
    source.bytes().ifPresent(bytes -> json.put("bytes", bytes));
    source
        .picture()
        .ifPresent(
            picture ->
                json.put("format", picture.format())
                    .put("width", picture.size().width())
                    .put("height", picture.size().height())
                    .put("frames", picture.frames())
                    .put("orientation", picture.orientation()));
    return json.build();
  }

  /** The manifest; empty where the text is none that this version understands. */
  static Optional<Manifest> read(String text) {
    try {
      return JsonText.parse(text) instanceof Json.Obj json
              && json.number("version").equals(Optional.of((long) VERSION))
          ? json.object("source").flatMap(source -> read(json, source))
          : Optional.empty();
    } catch (MalformedJsonException e) {
      return Optional.empty();
    }
  }

  private static Optional<Manifest> read(Json.Obj json, Json.Obj source) {
    return source
        .text("bucket")
        .flatMap(bucket -> source.text("key").map(key -> readSource(bucket, key, source)))
        .map(
            readSource ->
                new Manifest(
                    readSource,
                    json.text("recipeHash").orElse(""),
                    json.text("engine").orElse(""),
                    readRejection(json),
                    readRenditions(json),
                    new Manifest.Glimpse(
                        json.object("placeholder").flatMap(it -> it.text("blurHash")),
                        json.text("dominantColor").flatMap(Rgb::parse)),
                    json.object("millis").orElse(new JsonObjectBuilder().build()),
                    json.text("developedAt").orElse("")));
  }

  private static Manifest.Source readSource(String bucket, String key, Json.Obj json) {
    return new Manifest.Source(
        bucket,
        key,
        json.text("versionId"),
        json.text("eTag"),
        json.text("sequencer").map(Sequencer::new),
        json.number("bytes"),
        json.text("format")
            .flatMap(
                format ->
                    size(json)
                        .map(
                            size ->
                                new Manifest.Picture(
                                    format,
                                    size,
                                    json.number("frames").orElse(1L).intValue(),
                                    json.number("orientation").orElse(1L).intValue()))));
  }

  private static Optional<Manifest.Rejection> readRejection(Json.Obj json) {
    return json.text("code")
        .flatMap(
            code ->
                Arrays.stream(RejectedException.Reason.values())
                    .filter(reason -> reason.label().equals(code))
                    .findFirst())
        .map(code -> new Manifest.Rejection(code, json.text("reason").orElse("")));
  }

  private static List<Manifest.Rendition> readRenditions(Json.Obj json) {
    return json.items("renditions").stream()
        .filter(Json.Obj.class::isInstance)
        .map(Json.Obj.class::cast)
        .flatMap(item -> readRendition(item).stream())
        .toList();
  }

  private static Optional<Manifest.Rendition> readRendition(Json.Obj item) {
    return item.text("key")
        .flatMap(
            key ->
                size(item)
                    .map(
                        size ->
                            new Manifest.Rendition(
                                item.text("name").orElse(""),
                                key,
                                size,
                                item.number("bytes").orElse(0L),
                                item.number("frames").orElse(1L).intValue(),
                                item.number("quality").map(Long::intValue),
                                item.text("format").orElse(""),
                                item.text("contentType").orElse(""),
                                item.text("eTag").orElse(""))));
  }

  private static Optional<Size> size(Json.Obj json) {
    return json.number("width")
        .flatMap(
            width ->
                json.number("height")
                    .filter(height -> width >= 1 && height >= 1)
                    .map(height -> new Size(width.intValue(), height.intValue())));
  }
}
