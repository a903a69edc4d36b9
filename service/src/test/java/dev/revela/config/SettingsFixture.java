package dev.revela.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revela.photo.EngineProfile;
import dev.revela.photo.Feature;
import dev.revela.photo.InputFormat;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.Recipe;
import dev.revela.photo.RenditionSpec;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settings that are right but for what a test changes. */
final class SettingsFixture {
  /** An engine that a recipe can ask everything of. */
  static final EngineProfile ABLE =
      new EngineProfile(
          "libvips", "8.18.7", EnumSet.allOf(OutputFormat.class), EnumSet.allOf(Feature.class));

  static final EngineProfile PLAIN =
      new EngineProfile(
          "thumbnailator", "1", Set.of(OutputFormat.PNG, OutputFormat.JPEG), Set.of());

  private SettingsFixture() {}

  /** The output bucket, and then names and values in turn. */
  static Map<String, String> environment(String... more) {
    Map<String, String> environment =
        new HashMap<>(Map.of("REVELA_OUTPUT_BUCKET", "renditions", "AWS_REGION", "us-east-1"));
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return environment;
  }

  static Settings settings(String... more) {
    return new SettingsReader(ABLE).read(environment(more));
  }

  static Recipe recipe(String json) {
    return settings("REVELA_RENDITIONS", json).recipe();
  }

  /** The only rendition of a recipe. */
  static RenditionSpec rendition(String... more) {
    return settings(more).recipe().profiles().getFirst().specsFor(InputFormat.JPEG).getFirst();
  }

  static List<String> problems(String... more) {
    return problems(ABLE, environment(more));
  }

  static List<String> problemsOf(String recipe) {
    return problems("REVELA_RENDITIONS", recipe);
  }

  static List<String> problems(EngineProfile engine, Map<String, String> environment) {
    SettingsException refused =
        catchThrowableOfType(
            SettingsException.class, () -> new SettingsReader(engine).read(environment));
    if (refused == null) {
      return List.of();
    }
    List<String> lines = String.valueOf(refused.getMessage()).lines().toList();
    List<String> problems = lines.subList(1, lines.size());
    assertThat(problems).allMatch(line -> line.startsWith("- "));
    return problems.stream().map(line -> line.substring(2)).toList();
  }

  /** A recipe of one profile with these renditions, as JSON. */
  static String withRenditions(String renditions) {
    return "{\"profiles\": [{\"renditions\": [" + renditions + "]}]}";
  }

  /** A recipe with these members before a profile that is right. */
  static String with(String members) {
    return "{"
        + members
        + ", \"profiles\": [{\"renditions\": [{\"name\": \"card\", \"width\": 800}]}]}";
  }
}
