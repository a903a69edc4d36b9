package dev.revela.config;

import static dev.revela.config.SettingsFixture.problems;
import static dev.revela.config.SettingsFixture.problemsOf;
import static dev.revela.config.SettingsFixture.withRenditions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.photo.InputFormat;
import dev.revela.photo.KeyTemplate;
import dev.revela.photo.Recipe;
import dev.revela.photo.RenditionSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutputKeysTest {
  private static final List<String> PHOTOS = photos();
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
  void an_original_format_can_be_any_other_renditions() {
    String original = "{\"name\": \"a\", \"width\": 1, \"format\": \"original\"}";

    assertThat(problemsOf(withRenditions("{\"name\": \"a\", \"width\": 1}, " + original)))
        .containsExactly(
            "recipe: profiles[0]: \"a\" (jpeg) and \"a\" (original, as jpeg) would both be stored"
                + " as {dir}/{file}/a.jpg");
    assertThat(problemsOf(withRenditions(original + "," + original)))
        .containsExactly(
            "recipe: profiles[0]: \"a\" (original, as jpeg) and \"a\" (original, as jpeg) would"
                + " both be stored as {dir}/{file}/a.jpg");
    assertThat(problemsOf(withRenditions(original + ", {\"name\": \"b\", \"width\": 1}")))
        .isEmpty();
  }

  /** One photo has one format at a time. */
  @Test
  void an_original_format_needs_no_extension() {
    assertThat(
            problems(
                "REVELA_RENDITIONS",
                withRenditions("{\"name\": \"a\", \"width\": 1, \"format\": \"original\"}"),
                "REVELA_OUTPUT_KEY",
                "{dir}/{file}/{name}"))
        .isEmpty();
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
            "recipe: output: \"a\" (jpeg) of one photo and \"b-a\" (jpeg) of another could both be"
                + " stored as ...-b-a.jpg; set {name} off with a /");
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
            "recipe: output: \"a\" (jpeg) of one photo and \"ab\" (jpeg) of another could both be"
                + " stored as ab....jpg; set {name} off with a /");
  }

  /** The photos x/a.jpg, whose manifest has its key, and x. */
  @Test
  void one_photos_manifest_never_takes_another_ones_renditions_key() {
    assertThat(
            problems(
                "REVELA_RENDITIONS",
                withRenditions("{\"name\": \"a\", \"width\": 1}"),
                "REVELA_MANIFEST_KEY",
                "{dir}/{file}"))
        .containsExactly(
            "recipe: output: the manifest of one photo and \"a\" (jpeg) of another could both be"
                + " stored as .../a.jpg; let manifest end in something of its own, such as .json");
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

  /** Whatever is accepted, no two objects of any photos share a key. */
  @Test
  void what_is_accepted_never_collides() {
    Random random = new Random(20261121);
    int accepted = 0;
    for (int i = 0; i < 3_000; i++) {
      KeyTemplate key = template(random, "{name}", ".{ext}", "-", "/", "a", "b");
      KeyTemplate manifest = template(random, ".json", "-", "/", "a");
      Optional<Recipe> recipe = recipe(key, manifest);
      if (recipe.isPresent()) {
        accepted++;
        assertNoCollision(recipe.get());
      }
    }
    assertThat(accepted).isBetween(100, 2_900);
  }

  private static Optional<Recipe> recipe(KeyTemplate key, KeyTemplate manifest) {
    try {
      return Optional.of(
          SettingsFixture.settings(
                  "REVELA_RENDITIONS", TWO,
                  "REVELA_OUTPUT_KEY", key.template(),
                  "REVELA_MANIFEST_KEY", manifest.template())
              .recipe());
    } catch (SettingsException refused) {
      return Optional.empty();
    }
  }

  private static KeyTemplate template(Random random, String... pieces) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(6);
    int photo = random.nextInt(count + 1);
    for (int i = 0; i <= count; i++) {
      text.append(i == photo ? "{dir}/{file}" : pieces[random.nextInt(pieces.length)]);
    }
    return new KeyTemplate(text.toString());
  }

  private static void assertNoCollision(Recipe recipe) {
    Map<String, String> ownerByKey = new HashMap<>();
    for (String photo : PHOTOS) {
      List<String> keys = new ArrayList<>();
      keys.add(recipe.output().manifest().forPhoto(photo));
      for (RenditionSpec spec : recipe.profiles().getFirst().specsFor(InputFormat.JPEG)) {
        keys.add(recipe.output().key().forRendition(photo, spec));
      }
      for (String key : keys) {
        assertThat(ownerByKey.put(key, photo)).as("%s with %s", key, recipe.output()).isNull();
      }
    }
  }

  /** All short keys of the pieces that templates and names are made of. */
  private static List<String> photos() {
    List<String> pieces = List.of("a", "b", "-", "/", ".jpg", ".json", "b-");
    List<String> photos = new ArrayList<>(pieces);
    for (int from = 0; photos.size() < 2_000; from++) {
      for (String piece : pieces) {
        photos.add(photos.get(from) + piece);
      }
    }
    return photos.stream().distinct().toList();
  }
}
