package dev.revela.config;

import static dev.revela.config.SettingsFixture.PLAIN;
import static dev.revela.config.SettingsFixture.environment;
import static dev.revela.config.SettingsFixture.problems;
import static dev.revela.config.SettingsFixture.problemsOf;
import static dev.revela.config.SettingsFixture.recipe;
import static dev.revela.config.SettingsFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.revela.json.Json;
import dev.revela.json.JsonObjectBuilder;
import dev.revela.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema, the reader and the documentation say the same. */
class RecipeSchemaTest {
  private static final Path DOCS = Path.of("..", "docs");

  private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\\n(.*?)```");

  private static final Pattern ABLE_EXAMPLE = Pattern.compile("(?s)```jsonc\\n(.*?)```");

  private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private final String schemaText = Files.readString(DOCS.resolve("renditions.schema.json"));
  private final JsonSchema schema = factory.getSchema(schemaText);

  RecipeSchemaTest() throws IOException {}

  @Test
  void the_schema_is_one() {
    JsonSchema meta =
        factory.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(meta.validate(schemaText, InputFormat.JSON)).isEmpty();
  }

  @Test
  void the_built_in_recipe_is_valid_and_documented() throws Exception {
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/dev/revela/renditions.json"))) {
      String builtIn = new String(in.readAllBytes(), StandardCharsets.UTF_8);

      assertValid(builtIn);
      assertThat(examples()).contains(builtIn);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_example_of_the_documentation_is_valid_and_runs_with_the_portable_engine(
      String example) {
    assertValid(example);
    assertThat(problems(PLAIN, environment("REVELA_RENDITIONS", example))).isEmpty();
  }

  /** Those that the portable engine cannot run are marked so. */
  @Test
  void every_other_example_of_the_documentation_is_valid() throws IOException {
    List<String> examples = examples(ABLE_EXAMPLE);

    assertThat(examples).isNotEmpty();
    examples.forEach(this::assertValid);
  }

  static List<String> examples() throws IOException {
    List<String> examples = examples(EXAMPLE);
    assertThat(examples).hasSizeGreaterThan(3);
    return examples;
  }

  private static List<String> examples(Pattern pattern) throws IOException {
    return pattern
        .matcher(Files.readString(DOCS.resolve("settings.md")))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  @Test
  void every_variable_and_every_member_is_documented() throws Exception {
    String documentation = Files.readString(DOCS.resolve("settings.md"));
    Json.Obj root = (Json.Obj) JsonText.parse(schemaText);

    assertThat(Stream.concat(Variable.keys().stream(), memberNames(root)))
        .hasSizeGreaterThan(40)
        .allMatch(
            name ->
                Pattern.compile("[`.\"]" + Pattern.quote(name) + "[`\"]")
                    .matcher(documentation)
                    .find());
  }

  @Test
  void the_defaults_of_the_schema_are_those_of_the_reader() throws Exception {
    Json.Obj root = (Json.Obj) JsonText.parse(schemaText);
    Json.Obj members = root.object("properties").orElseThrow();
    JsonObjectBuilder said = new JsonObjectBuilder();
    for (String name : List.of("defaults", "output", "limits")) {
      said.put(name, defaults(members.object(name).orElseThrow()));
    }
    String text = JsonText.line(said.build());

    assertThat(text)
        .contains("formatQuality", "formatEffort", "sharpen", "cacheControl", "maxFrames");
    assertThat(recipe(with(text.substring(1, text.length() - 1))))
        .isEqualTo(recipe(with("\"limits\": {}")));
  }

  @ParameterizedTest
  @MethodSource("dev.revela.config.RecipeSamples#good")
  void both_accept(String document) {
    assertValid(document);
  }

  @ParameterizedTest
  @MethodSource("dev.revela.config.RecipeSamples#bad")
  void both_refuse(String document) {
    assertThat(schema.validate(document, InputFormat.JSON)).isNotEmpty();
    assertThat(problemsOf(document)).isNotEmpty();
  }

  /** The rules that a schema cannot express; those of an engine are tested with the reader. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // Two renditions under one key.
        "{\"profiles\": [{\"renditions\": [{\"name\": \"a\", \"width\": 1},"
            + " {\"name\": \"a\", \"width\": 2}]}]}",
        // A profile behind one that matches everything.
        "{\"profiles\": [{\"renditions\": [{\"name\": \"a\", \"width\": 1}]},"
            + " {\"renditions\": [{\"name\": \"a\", \"width\": 1}]}]}",
        // A fit from the defaults that needs both sides.
        "{\"defaults\": {\"fit\": \"cover\"}, \"profiles\": [{\"renditions\":"
            + " [{\"name\": \"a\", \"width\": 1}]}]}",
        // A format from the defaults that has not what the rendition asks.
        "{\"defaults\": {\"format\": \"png\"}, \"profiles\": [{\"renditions\":"
            + " [{\"name\": \"a\", \"width\": 1, \"maxBytes\": 9}]}]}",
        "{\"defaults\": {\"format\": \"webp\", \"lossless\": true}, \"profiles\": [{\"renditions\":"
            + " [{\"name\": \"a\", \"width\": 1, \"maxBytes\": 9}]}]}",
        // A size with a unit that is too large.
        "{\"limits\": {\"maxBytes\": \"6GB\"}, \"profiles\": [{\"renditions\":"
            + " [{\"name\": \"a\", \"width\": 1}]}]}",
      })
  void only_the_reader_refuses(String document) {
    assertThat(schema.validate(document, InputFormat.JSON)).isEmpty();
    assertThat(problemsOf(document)).hasSize(1);
  }

  private void assertValid(String document) {
    assertThat(schema.validate(document, InputFormat.JSON)).isEmpty();
    assertThat(problemsOf(document)).isEmpty();
  }

  /** The default of each member, and of the members of its members. */
  private static Json.Obj defaults(Json.Obj object) {
    JsonObjectBuilder defaults = new JsonObjectBuilder();
    for (Map.Entry<String, Json> member :
        object.object("properties").orElseThrow().members().entrySet()) {
      Json.Obj described = (Json.Obj) member.getValue();
      if (described.object("properties").isPresent()) {
        defaults.put(member.getKey(), defaults(described));
      }
      described.get("default").ifPresent(value -> defaults.put(member.getKey(), value));
    }
    return defaults.build();
  }

  private static Stream<String> memberNames(Json value) {
    return switch (value) {
      case Json.Arr array -> array.items().stream().flatMap(RecipeSchemaTest::memberNames);
      case Json.Obj object ->
          Stream.concat(
              object.object("properties").stream().flatMap(it -> it.members().keySet().stream()),
              object.members().values().stream().flatMap(RecipeSchemaTest::memberNames));
      default -> Stream.empty();
    };
  }
}
