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
        withRenditions("{\"name\": \"a\", \"height\": 16383}"),
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
            "{\"name\": \"a\", \"width\": 1, \"keepCopyright\": true}");
    Stream<String> documents =
        Stream.of(
            "[]",
            "{}",
            "{\"profiles\": []}",
            "{\"profiles\": [{}]}",
            "{\"profiles\": [{\"match\": \"\", \"renditions\": [{\"name\": \"a\", \"width\": 1}]}]}",
            "{\"profiles\": [{\"x\": 1, \"renditions\": [{\"name\": \"a\", \"width\": 1}]}]}");
    return Stream.of(
            members.map(SettingsFixture::with),
            renditions.map(SettingsFixture::withRenditions),
            documents)
        .flatMap(same -> same);
  }
}
