package dev.revela.config;

import static dev.revela.config.SettingsFixture.problems;
import static dev.revela.config.SettingsFixture.problemsOf;
import static dev.revela.config.SettingsFixture.withRenditions;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputKeysTest {
  private static final String TWO =
      withRenditions("{\"name\": \"a\", \"width\": 1}, {\"name\": \"b-a\", \"width\": 1}");

  @Test
  void two_renditions_of_one_name_and_format_collide() {
    assertThat(
            problemsOf(
                withRenditions("{\"name\": \"a\", \"width\": 1}, {\"name\": \"a\", \"width\": 2}")))
        .containsExactly(
            "recipe: profiles[0]: \"a\" (jpeg) and \"a\" (jpeg) would both be stored as"
                + " {dir}/{file}/a.jpg");
  }

  @Test
  void a_name_may_come_in_two_formats_but_not_without_the_extension() {
    String formats =
        withRenditions(
            "{\"name\": \"a\", \"width\": 1}, {\"name\": \"a\", \"width\": 1, \"format\": \"webp\"}");

    assertThat(problemsOf(formats)).isEmpty();
    assertThat(problems("REVELA_RENDITIONS", formats, "REVELA_OUTPUT_KEY", "{dir}/{file}/{name}"))
        .containsExactly(
            "recipe: profiles[0]: \"a\" (jpeg) and \"a\" (webp) would both be stored as"
                + " {dir}/{file}/a");
  }

  @Test
  void a_template_without_the_name_serves_one_rendition_only() {
    assertThat(problems("REVELA_RENDITIONS", TWO, "REVELA_OUTPUT_KEY", "{dir}/{file}/x.{ext}"))
        .containsExactly(
            "recipe: profiles[0]: \"a\" (jpeg) and \"b-a\" (jpeg) would both be stored as"
                + " {dir}/{file}/x.jpg");
    assertThat(
            problems(
                "REVELA_RENDITIONS",
                withRenditions("{\"name\": \"a\", \"width\": 1}"),
                "REVELA_OUTPUT_KEY",
                "{dir}/{file}/x.{ext}"))
        .isEmpty();
  }

  @Test
  void a_rendition_never_takes_the_manifests_key() {
    assertThat(
            problems(
                "REVELA_RENDITIONS",
                withRenditions("{\"name\": \"a\", \"width\": 1}"),
                "REVELA_MANIFEST_KEY",
                "{dir}/{file}/a.jpg"))
        .containsExactly(
            "recipe: profiles[0]: the manifest and \"a\" (jpeg) would both be stored as"
                + " {dir}/{file}/a.jpg");
  }

  /** The photos x-b and x: renditions x-b + -a.jpg and x + -b-a.jpg. */
  @Test
  void renditions_of_two_photos_never_share_a_key() {
    assertThat(problems("REVELA_RENDITIONS", TWO, "REVELA_OUTPUT_KEY", "{dir}/{file}-{name}.{ext}"))
        .containsExactly(
            "recipe: output: \"a\" (jpeg) of one photo and \"b-a\" (jpeg) of another could be"
                + " stored under one key, as {dir}/{file}-a.jpg and {dir}/{file}-b-a.jpg; put a /"
                + " between what is the photo's and the rest");
  }

  @Test
  void nor_do_those_of_two_profiles() {
    String profiles =
        """
        {"output": {"key": "{name}{dir}/{file}.{ext}"}, "profiles": [
          {"match": "x/**", "renditions": [{"name": "a", "width": 1}]},
          {"renditions": [{"name": "ab", "width": 1}]}]}
        """;

    assertThat(problemsOf(profiles))
        .containsExactly(
            "recipe: output: \"a\" (jpeg) of one photo and \"ab\" (jpeg) of another could be"
                + " stored under one key, as a{dir}/{file}.jpg and ab{dir}/{file}.jpg; put a /"
                + " between what is the photo's and the rest");
  }

  /** The photos x/card.jpg, whose manifest has its key, and x. */
  @Test
  void one_photos_manifest_never_takes_another_ones_renditions_key() {
    assertThat(
            problems(
                "REVELA_RENDITIONS",
                withRenditions("{\"name\": \"a\", \"width\": 1}"),
                "REVELA_MANIFEST_KEY",
                "{dir}/{file}"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("recipe: output: the manifest of one photo and \"a\" (jpeg) of another");
  }

  @Test
  void one_rendition_may_stand_in_many_profiles() {
    assertThat(
            problemsOf(
                """
                {"profiles": [
                  {"match": "x/**", "renditions": [{"name": "a", "width": 1}]},
                  {"renditions": [{"name": "a", "width": 2}]}]}
                """))
        .isEmpty();
  }

  @Test
  void separated_templates_are_fine() {
    assertThat(
            problems(
                "REVELA_RENDITIONS", TWO,
                "REVELA_OUTPUT_KEY", "{name}/{dir}/{file}.{ext}",
                "REVELA_MANIFEST_KEY", "{dir}/{file}.json"))
        .isEmpty();
  }
}
