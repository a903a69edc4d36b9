package dev.revela.config;

import static dev.revela.config.SettingsFixture.problems;
import static dev.revela.config.SettingsFixture.settings;
import static dev.revela.config.SettingsFixture.withRenditions;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeDocumentTest {
  @Test
  void the_recipe_can_stand_in_a_file(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("renditions.json");
    Files.writeString(file, withRenditions("{\"name\": \"only\", \"width\": 10}"));

    Settings settings = settings("REVELA_RENDITIONS_FILE", file.toString());

    assertThat(settings.recipeSource()).isEqualTo(file.toString());
    assertThat(settings.recipe()).isEqualTo(SettingsFixture.recipe(Files.readString(file)));
    assertThat(settings("REVELA_RENDITIONS", Files.readString(file)).recipeSource())
        .isEqualTo("REVELA_RENDITIONS");
  }

  @Test
  void the_recipe_stands_in_one_place_only() {
    String recipe = withRenditions("{\"name\": \"only\", \"width\": 10}");

    assertThat(problems("REVELA_RENDITIONS", recipe, "REVELA_RENDITIONS_FILE", "/x.json"))
        .containsExactly(
            "REVELA_RENDITIONS and REVELA_RENDITIONS_FILE are both set: set one of them");
  }

  @Test
  void says_why_the_file_cannot_be_read(@TempDir Path directory) throws Exception {
    Path bad = Files.writeString(directory.resolve("b"), "{\n \"profiles\": ,\n}");

    assertThat(problems("REVELA_RENDITIONS_FILE", "/none/r.json"))
        .containsExactly(
            "REVELA_RENDITIONS_FILE: \"/none/r.json\" cannot be read: there is no such file");
    assertThat(problems("REVELA_RENDITIONS_FILE", directory.toString()))
        .singleElement()
        .asString()
        .endsWith("\" cannot be read: Is a directory");
    assertThat(problems("REVELA_RENDITIONS_FILE", bad.toString()))
        .singleElement()
        .asString()
        .contains("is no JSON: line 2, column 14: Unexpected character (','");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[1,", "{\"a\": 1, \"a\": 2}", "profiles"})
  void variables_are_checked_even_where_the_recipe_is_no_json(String recipe) {
    assertThat(problems("REVELA_RENDITIONS", recipe, "REVELA_QUALITY", "0"))
        .hasSize(2)
        .anyMatch(
            problem -> problem.startsWith("REVELA_RENDITIONS: this is no JSON: line 1, column "))
        .contains("REVELA_QUALITY: 0 is not a whole number from 1 to 100");
  }
}
