package dev.revela.config;

import static dev.revela.config.SettingsFixture.with;
import static dev.revela.config.SettingsFixture.withRenditions;

import java.util.stream.Stream;

/** Recipes of which a schema can tell whether they are right. */
final class RecipeSamples {

  private RecipeSamples() {}

  static Stream<String> good() {
    return Stream.of(
        with("\"$schema\": \"x\""),
        with("\"defaults\": {}, \"output\": {}, \"limits\": {}"),
        with("\"defaults\": {\"quality\": 1, \"formatQuality\": {}}"),
        with("\"defaults\": {\"quality\": 100.0, \"background\": \"#aBc\"}"),
        with("\"defaults\": {\"gravity\": \"center\"}"),
        with("\"defaults\": {\"gravity\": {\"x\": 0, \"y\": 1}}"),
        with(
            "\"output\": {\"key\": \"a b/{name}-{ext}/{dir}/{file}.{ext}\", \"copyMetadata\": []}"),
        with("\"output\": {\"key\": \"{dir}/{file}.{name}.{ext}\", \"cacheControl\": \"\"}"),
        with("\"output\": {\"manifest\": \"$1\\\\/{dir}/{file}📷\"}"),
        with("\"limits\": {\"maxBytes\": 5368709120, \"maxPixels\": 4294836225}"),
        with("\"limits\": {\"maxBytes\": \"5 GiB\", \"maxResultPixels\": 268402689}"),
        with("\"limits\": {\"maxBytes\": 1e3}"),
        with("\"defaults\": {\"format\": \"gif\", \"chromaSubsampling\": \"4:4:4\"}"),
        with("\"defaults\": {\"lossless\": true, \"colorSpace\": \"p3\", \"linear\": true}"),
        with("\"defaults\": {\"sharpen\": true, \"animated\": true}"),
        with("\"defaults\": {\"sharpen\": 0.3, \"formatEffort\": {\"png\": 9, \"gif\": 10}}"),
        with("\"defaults\": {\"placeholder\": \"blurhash\", \"dominantColor\": true}"),
        withRenditions("{\"name\": \"a\", \"height\": 16383}"),
        withRenditions(
            "{\"name\": \"a\", \"width\": 1, \"format\": \"original\", \"maxBytes\": \"9 KB\","
                + " \"lossless\": true, \"chromaSubsampling\": \"4:4:4\", \"progressive\": true}"),
        withRenditions(
            "{\"name\": \"a\", \"width\": 1, \"format\": \"gif\", \"effort\": 10,"
                + " \"sharpen\": 10, \"keepCopyright\": false, \"animated\": false}"),
        withRenditions(
            "{\"name\": \"a\", \"width\": 1, \"format\": \"avif\", \"effort\": 9,"
                + " \"lossless\": true, \"colorSpace\": \"p3\", \"linear\": false}"),
        "{\"profiles\": [{\"placeholder\": \"none\", \"dominantColor\": false,"
            + " \"renditions\": [{\"name\": \"a\", \"width\": 1}]}]}",
        withRenditions("{\"name\": \"A-_9\", \"width\": 1, \"height\": 1, \"fit\": \"fill\"}"),
        withRenditions("{\"name\": \"" + "a".repeat(64) + "\", \"width\": 1}"),
        "{\"profiles\": [{\"match\": \"?\", \"renditions\": [{\"name\": \"a\", \"width\": 1}]}]}");
  }

  static Stream<String> bad() {
    Stream<String> members =
        Stream.of(
            "\"x\": 1",
            "\"defaults\": null",
            "\"defaults\": {\"x\": 1}",
            "\"defaults\": {\"name\": \"a\"}",
            "\"defaults\": {\"quality\": 0}",
            "\"defaults\": {\"quality\": 101}",
            "\"defaults\": {\"quality\": 1.5}",
            "\"defaults\": {\"quality\": \"80\"}",
            "\"defaults\": {\"quality\": null}",
            "\"defaults\": {\"formatQuality\": {\"png\": 80}}",
            "\"defaults\": {\"formatQuality\": {\"webp\": 0}}",
            "\"defaults\": {\"format\": \"tiff\"}",
            "\"defaults\": {\"fit\": \"Cover\"}",
            "\"defaults\": {\"gravity\": \"middle\"}",
            "\"defaults\": {\"gravity\": {\"x\": 0}}",
            "\"defaults\": {\"gravity\": {\"x\": 0, \"y\": 2}}",
            "\"defaults\": {\"gravity\": {\"x\": 0, \"y\": 0, \"z\": 0}}",
            "\"defaults\": {\"gravity\": {\"x\": \"0\", \"y\": 0}}",
            "\"defaults\": {\"progressive\": \"true\"}",
            "\"defaults\": {\"background\": \"white\"}",
            "\"defaults\": {\"enlarge\": 0}",
            "\"defaults\": {\"keepCopyright\": 1}",
            "\"defaults\": {\"chromaSubsampling\": \"4:2:2\"}",
            "\"defaults\": {\"lossless\": 1}",
            "\"defaults\": {\"colorSpace\": \"rgb\"}",
            "\"defaults\": {\"linear\": \"true\"}",
            "\"defaults\": {\"sharpen\": 0}",
            "\"defaults\": {\"sharpen\": 10.5}",
            "\"defaults\": {\"sharpen\": \"true\"}",
            "\"defaults\": {\"animated\": 1}",
            "\"defaults\": {\"effort\": 4}",
            "\"defaults\": {\"maxBytes\": 4}",
            "\"defaults\": {\"formatEffort\": {\"jpeg\": 1}}",
            "\"defaults\": {\"formatEffort\": {\"png\": 10}}",
            "\"defaults\": {\"formatEffort\": {\"webp\": 7}}",
            "\"defaults\": {\"formatEffort\": {\"avif\": 10}}",
            "\"defaults\": {\"formatEffort\": {\"gif\": 0}}",
            "\"defaults\": {\"placeholder\": true}",
            "\"defaults\": {\"dominantColor\": \"#fff\"}",
            "\"output\": {\"x\": 1}",
            "\"output\": {\"key\": \"{name}\"}",
            "\"output\": {\"key\": \"{dir}/{file}/{x}\"}",
            "\"output\": {\"key\": \"/{dir}/{file}/{name}\"}",
            "\"output\": {\"key\": \"{dir}/{file}/{name}/\"}",
            "\"output\": {\"key\": \"{dir}/{file}//{name}\"}",
            "\"output\": {\"key\": \"{dir}/{file}/{dir}/{name}\"}",
            "\"output\": {\"key\": \"{dir}/{file}/{name}\\u0001\"}",
            "\"output\": {\"key\": \"{dir}/{file}/{name}" + "x".repeat(512) + "\"}",
            "\"output\": {\"manifest\": \"{dir}/{file}/{name}\"}",
            "\"output\": {\"cacheControl\": \"ä\"}",
            "\"output\": {\"cacheControl\": \"" + "x".repeat(257) + "\"}",
            "\"output\": {\"copyMetadata\": [\"all\"]}",
            "\"output\": {\"copyMetadata\": \"user\"}",
            "\"limits\": {\"x\": 1}",
            "\"limits\": {\"maxBytes\": 0}",
            "\"limits\": {\"maxBytes\": 5368709121}",
            "\"limits\": {\"maxBytes\": \"100\"}",
            "\"limits\": {\"maxBytes\": \"1.5MB\"}",
            "\"limits\": {\"maxBytes\": \"0MB\"}",
            "\"limits\": {\"maxPixels\": 4294836226}",
            "\"limits\": {\"maxPixels\": 1e999}",
            "\"limits\": {\"maxFrames\": 10001}",
            "\"limits\": {\"maxResultPixels\": 268402690}");
    Stream<String> renditions =
        Stream.of(
            "",
            "1",
            "{}",
            "{\"name\": \"a\"}",
            "{\"width\": 1}",
            "{\"name\": \"a.b\", \"width\": 1}",
            "{\"name\": \"_a\", \"width\": 1}",
            "{\"name\": \"" + "a".repeat(65) + "\", \"width\": 1}",
            "{\"name\": \"a\", \"width\": 0}",
            "{\"name\": \"a\", \"width\": 16384}",
            "{\"name\": \"a\", \"width\": \"1\"}",
            "{\"name\": \"a\", \"width\": 1, \"fit\": \"cover\"}",
            "{\"name\": \"a\", \"height\": 1, \"fit\": \"contain\"}",
            "{\"name\": \"a\", \"height\": 1, \"fit\": \"fill\"}",
            "{\"name\": \"a\", \"width\": 1, \"keepCopyright\": 1}",
            "{\"name\": \"a\", \"width\": 1, \"placeholder\": \"blurhash\"}",
            "{\"name\": \"a\", \"width\": 1, \"maxBytes\": 0}",
            "{\"name\": \"a\", \"width\": 1, \"effort\": 11, \"format\": \"gif\"}",
            "{\"name\": \"a\", \"width\": 1, \"effort\": 7, \"format\": \"webp\"}",
            "{\"name\": \"a\", \"width\": 1, \"effort\": 0, \"format\": \"gif\"}",
            "{\"name\": \"a\", \"width\": 1, \"effort\": 0, \"format\": \"jpeg\"}",
            "{\"name\": \"a\", \"width\": 1, \"effort\": 4, \"format\": \"original\"}",
            "{\"name\": \"a\", \"width\": 1, \"lossless\": true, \"format\": \"png\"}",
            "{\"name\": \"a\", \"width\": 1, \"chromaSubsampling\": \"4:2:0\", \"format\": \"webp\"}",
            "{\"name\": \"a\", \"width\": 1, \"chromaSubsampling\": \"4:2:0\", \"lossless\": true,"
                + " \"format\": \"avif\"}",
            "{\"name\": \"a\", \"width\": 1, \"maxBytes\": 9, \"format\": \"png\"}",
            "{\"name\": \"a\", \"width\": 1, \"maxBytes\": 9, \"format\": \"webp\","
                + " \"lossless\": true}",
            "{\"name\": \"a\", \"width\": 1, \"colorSpace\": \"p3\", \"format\": \"gif\"}");
    Stream<String> documents =
        Stream.of(
            "[]",
            "{}",
            "{\"profiles\": []}",
            "{\"profiles\": [{}]}",
            "{\"profiles\": [{\"match\": \"\", \"renditions\": [{\"name\": \"a\", \"width\": 1}]}]}",
            "{\"profiles\": [{\"placeholder\": \"x\", \"renditions\":"
                + " [{\"name\": \"a\", \"width\": 1}]}]}",
            "{\"profiles\": [{\"x\": 1, \"renditions\": [{\"name\": \"a\", \"width\": 1}]}]}");
    return Stream.of(
            members.map(SettingsFixture::with),
            renditions.map(SettingsFixture::withRenditions),
            documents)
        .flatMap(same -> same);
  }
}
