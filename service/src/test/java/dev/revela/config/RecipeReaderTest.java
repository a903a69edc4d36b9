package dev.revela.config;

import static dev.revela.config.SettingsFixture.ABLE;
import static dev.revela.config.SettingsFixture.recipe;
import static dev.revela.config.SettingsFixture.rendition;
import static dev.revela.config.SettingsFixture.with;
import static dev.revela.config.SettingsFixture.withRenditions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.Spec;
import dev.revela.photo.ColorSpace;
import dev.revela.photo.Fit;
import dev.revela.photo.Gravity;
import dev.revela.photo.InputFormat;
import dev.revela.photo.KeyPattern;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.Preview;
import dev.revela.photo.Profile;
import dev.revela.photo.Recipe;
import dev.revela.photo.RecipeHash;
import dev.revela.photo.RenditionSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeReaderTest {
  @Test
  void a_rendition_can_say_everything_itself() {
    String own =
        """
        {"name": "Big_1-x", "width": 16383, "height": 1, "fit": "cover", "gravity": "attention",
         "format": "webp", "quality": 1, "progressive": false, "background": "#abc",
         "enlarge": true, "colorSpace": "p3", "linear": true, "sharpen": 1.5,
         "animated": false, "keepCopyright": true, "lossless": false, "effort": 6,
         "maxBytes": "200KB"}
        """;

    assertThat(rendition("REVELA_RENDITIONS", withRenditions(own)))
        .isEqualTo(
            Spec.box(16_383, 1)
                .name("Big_1-x")
                .cover(Gravity.Content.ATTENTION)
                .enlarged()
                .background(0xaa, 0xbb, 0xcc)
                .format(OutputFormat.WEBP)
                .quality(1)
                .baseline()
                .colorSpace(ColorSpace.P3)
                .linear()
                .sharpen(1.5)
                .keepCopyright()
                .effort(6)
                .maxBytes(200_000)
                .done());
  }

  @Test
  void the_defaults_hold_for_what_a_rendition_does_not_say() {
    String defaults =
        """
        "defaults": {"format": "avif", "fit": "outside", "gravity": {"x": 0, "y": 1.0},
          "formatQuality": {"avif": 33}, "progressive": false, "background": "#000000",
          "enlarge": true, "keepCopyright": true, "colorSpace": "p3", "linear": true,
          "sharpen": true, "animated": false, "lossless": true, "formatEffort": {"avif": 9}}
        """;

    assertThat(rendition("REVELA_RENDITIONS", with(defaults)))
        .isEqualTo(
            Spec.wide(800)
                .name("card")
                .fit(Fit.OUTSIDE)
                .gravity(new Gravity.FocalPoint(0, 1))
                .enlarged()
                .background(0, 0, 0)
                .keepCopyright()
                .format(OutputFormat.AVIF)
                .quality(33)
                .baseline()
                .colorSpace(ColorSpace.P3)
                .linear()
                .sharpen(0.5)
                .lossless()
                .effort(9)
                .done());
  }

  /** From the weakest to the strongest: built in, quality, the variable, format, rendition. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                          | ""        |    | 80
          {"quality": 70}                             | ""        |    | 70
          {"quality": 70}                             | ""        | 60 | 60
          {}                                          | ""        | 60 | 60
          {"quality": 70, "formatQuality": {"jpeg": 50}} | ""     | 60 | 50
          {"quality": 70, "formatQuality": {"jpeg": 50}} | , "quality": 40 | 60 | 40
          {"quality": 70, "formatQuality": {"webp": 50}} | ""     |    | 70
          {"quality": 70}                             | , "format": "webp" | 60 | 79
          {"formatQuality": {"jpeg": 50}}             | , "format": "webp" | 60 | 79
          {"formatQuality": {"webp": 50}}             | , "format": "webp" | 60 | 50
          {}                                          | , "format": "png"  | 60 | 60
          """)
  void the_stronger_quality_wins(String defaults, String own, String variable, int expected) {
    String text =
        "{\"defaults\": %s, \"profiles\": [{\"renditions\": [{\"name\": \"a\", \"width\": 1 %s}]}]}"
            .formatted(defaults, own.equals("\"\"") ? "" : own);

    assertThat(
            rendition("REVELA_RENDITIONS", text, "REVELA_QUALITY", variable == null ? "" : variable)
                .encoding()
                .quality())
        .isEqualTo(expected);
  }

  @Test
  void a_variable_beats_the_defaults_and_a_rendition_beats_the_variable() {
    String text =
        """
        {"defaults": {"progressive": true, "background": "#111111", "enlarge": true},
         "output": {"key": "{dir}/{file}/{name}", "manifest": "{dir}/{file}/m",
           "cacheControl": "no-cache", "copyMetadata": []},
         "limits": {"maxBytes": 1, "maxPixels": 1, "maxFrames": 1, "maxResultPixels": 1},
         "profiles": [{"renditions": [
           {"name": "a", "width": 1},
           {"name": "b", "width": 1, "progressive": true, "background": "#222222",
            "enlarge": true}]}]}
        """;
    Recipe recipe =
        SettingsFixture.settings(
                "REVELA_RENDITIONS", text,
                "REVELA_PROGRESSIVE", "false",
                "REVELA_BACKGROUND", "#333333",
                "REVELA_ENLARGE", "false",
                "REVELA_OUTPUT_KEY", "x/{dir}/{file}/{name}",
                "REVELA_MANIFEST_KEY", "x/{dir}/{file}/m",
                "REVELA_CACHE_CONTROL", "no-store",
                "REVELA_COPY_METADATA", "tags",
                "REVELA_MAX_BYTES", "2",
                "REVELA_MAX_PIXELS", "2",
                "REVELA_MAX_FRAMES", "2",
                "REVELA_MAX_RESULT_PIXELS", "2")
            .recipe();
    RenditionSpec a = recipe.profiles().getFirst().specsFor(InputFormat.JPEG).getFirst();
    RenditionSpec b = recipe.profiles().getFirst().specsFor(InputFormat.JPEG).getLast();

    assertThat(a.encoding().progressive()).isFalse();
    assertThat(a.rendering().background().hex()).isEqualTo("#333333");
    assertThat(a.geometry().enlarge()).isFalse();
    assertThat(b.encoding().progressive()).isTrue();
    assertThat(b.rendering().background().hex()).isEqualTo("#222222");
    assertThat(b.geometry().enlarge()).isTrue();
    assertThat(recipe.output().key().template()).isEqualTo("x/{dir}/{file}/{name}");
    assertThat(recipe.output().manifest().template()).isEqualTo("x/{dir}/{file}/m");
    assertThat(recipe.output().cacheControl()).contains("no-store");
    assertThat(recipe.output().copy()).hasSize(1);
    assertThat(recipe.limits()).isEqualTo(new dev.revela.photo.Limits(2, 2, 2, 2));
  }

  @Test
  void a_profile_says_itself_whether_it_wants_a_preview() {
    Recipe recipe =
        recipe(
            """
            {"defaults": {"placeholder": "blurhash", "dominantColor": true},
             "profiles": [
              {"match": "a", "placeholder": "none", "renditions": [{"name": "a", "width": 1}]},
              {"match": "b", "dominantColor": false, "renditions": [{"name": "a", "width": 1}]},
              {"renditions": [{"name": "a", "width": 1}]}]}
            """);

    assertThat(recipe.profiles())
        .extracting(Profile::preview)
        .containsExactly(
            new Preview(false, true), new Preview(true, false), new Preview(true, true));
  }

  @Test
  void an_empty_cache_control_asks_for_none() {
    assertThat(recipe(with("\"output\": {\"cacheControl\": \"\"}")).output().cacheControl())
        .isEmpty();
  }

  @Test
  void a_whole_number_may_be_written_with_an_exponent_or_a_point() {
    assertThat(
            recipe(with("\"limits\": {\"maxBytes\": 1e6, \"maxFrames\": 20.0}"))
                .limits()
                .maxBytes())
        .isEqualTo(1_000_000);
  }

  @Test
  void the_order_of_members_does_not_change_the_hash() {
    Recipe one =
        recipe(
            """
            {"defaults": {"quality": 70, "enlarge": true},
             "output": {"cacheControl": "no-store", "copyMetadata": ["user", "tags"]},
             "profiles": [{"match": "*", "renditions": [{"name": "a", "width": 1}]}]}
            """);
    Recipe other =
        recipe(
            """
            {"profiles": [{"renditions": [{"width": 1, "name": "a"}], "match": "*"}],
             "output": {"copyMetadata": ["tags", "user"], "cacheControl": "no-store"},
             "defaults": {"enlarge": true, "quality": 70}}
            """);

    assertThat(RecipeHash.of(ABLE, one, one.profiles().getFirst()))
        .isEqualTo(RecipeHash.of(ABLE, other, other.profiles().getFirst()));
  }

  @Test
  void the_first_profile_that_matches_is_the_photos() {
    Recipe recipe =
        recipe(
            """
            {"profiles": [
              {"match": "avatars/**", "renditions": [{"name": "a", "width": 1}]},
              {"renditions": [{"name": "b", "width": 1}]}]}
            """);

    assertThat(recipe.profileOf("avatars/x.jpg").orElseThrow().match())
        .isEqualTo(KeyPattern.of("avatars/**"));
    assertThat(recipe.profileOf("x.jpg").orElseThrow().match()).isEqualTo(KeyPattern.of("**"));
  }
}
