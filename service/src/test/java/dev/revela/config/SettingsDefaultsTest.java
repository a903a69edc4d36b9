package dev.revela.config;

import static dev.revela.config.SettingsFixture.ABLE;
import static dev.revela.config.SettingsFixture.rendition;
import static dev.revela.config.SettingsFixture.withRenditions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.photo.ColorSpace;
import dev.revela.photo.Encoding;
import dev.revela.photo.Fit;
import dev.revela.photo.Geometry;
import dev.revela.photo.Gravity;
import dev.revela.photo.InputFormat;
import dev.revela.photo.KeyPattern;
import dev.revela.photo.KeyTemplate;
import dev.revela.photo.Limits;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.OutputRules;
import dev.revela.photo.Preview;
import dev.revela.photo.Profile;
import dev.revela.photo.Recipe;
import dev.revela.photo.Rendering;
import dev.revela.photo.RenditionChoice;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Rgb;
import dev.revela.photo.Subsampling;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Restates each default, so that a change of one is meant. */
class SettingsDefaultsTest {

  @Test
  void a_test_states_every_default() {
    Settings settings =
        new SettingsReader(ABLE)
            .read(Map.of("REVELA_OUTPUT_BUCKET", "renditions", "AWS_REGION", "eu-central-1"));

    assertThat(settings)
        .isEqualTo(
            new Settings(
                "renditions",
                Set.of(),
                Path.of("/tmp/revela"),
                LogLevel.INFO,
                "eu-central-1",
                false,
                new Recipe(
                    new OutputRules(
                        new KeyTemplate("{dir}/{file}/{name}.{ext}"),
                        new KeyTemplate("{dir}/{file}/manifest.json"),
                        Optional.of("public, max-age=86400"),
                        Set.of(OutputRules.Copied.USER)),
                    new Limits(100_000_000, 120_000_000, 200, 64_000_000),
                    List.of(
                        new Profile(
                            KeyPattern.of("**"),
                            List.of(
                                choice("large", 1600), choice("card", 800), choice("thumb", 320)),
                            Preview.NONE))),
                "built in"));
  }

  @ParameterizedTest
  @CsvSource({"jpeg, 80", "png, 80", "webp, 79", "avif, 50"})
  void each_format_has_its_quality(String format, int quality) {
    RenditionSpec spec =
        rendition(
            "REVELA_RENDITIONS",
            withRenditions(
                "{\"name\": \"a\", \"width\": 1, \"format\": \"%s\"}".formatted(format)));

    assertThat(spec.encoding().quality()).isEqualTo(quality);
  }

  @ParameterizedTest
  @CsvSource({
    "jpeg, true, 4:2:0, 0",
    "png, false, 4:4:4, 6",
    "webp, false, 4:2:0, 4",
    "avif, false, 4:4:4, 4",
    "gif, false, 4:4:4, 7"
  })
  void each_format_has_its_encoding(
      String format, boolean progressive, String subsampling, int effort) {
    Encoding encoding =
        rendition(
                "REVELA_RENDITIONS",
                withRenditions(
                    "{\"name\": \"a\", \"width\": 1, \"format\": \"%s\"}".formatted(format)))
            .encoding();

    assertThat(encoding.progressive()).isEqualTo(progressive);
    assertThat(encoding.chromaSubsampling().label()).isEqualTo(subsampling);
    assertThat(encoding.effort()).isEqualTo(effort);
    assertThat(encoding.lossless()).isFalse();
  }

  @Test
  void an_animation_stays_one_where_the_engine_can() {
    Settings plain = new SettingsReader(SettingsFixture.PLAIN).read(SettingsFixture.environment());

    assertThat(rendition().rendering().animated()).isTrue();
    assertThat(
            plain
                .recipe()
                .profiles()
                .getFirst()
                .specsFor(InputFormat.GIF)
                .getFirst()
                .rendering()
                .animated())
        .isFalse();
  }

  @Test
  void a_profile_without_a_pattern_is_for_every_photo() {
    assertThat(
            SettingsFixture.recipe(withRenditions("{\"name\": \"a\", \"width\": 1}"))
                .profiles()
                .getFirst()
                .match())
        .isEqualTo(KeyPattern.of("**"));
  }

  private static RenditionChoice choice(String name, int width) {
    return new RenditionChoice.Fixed(
        new RenditionSpec(
            name,
            new Geometry(
                OptionalInt.of(width),
                OptionalInt.empty(),
                Fit.INSIDE,
                Gravity.Compass.CENTRE,
                false),
            new Rendering(new Rgb(255, 255, 255), ColorSpace.SRGB, false, 0, true, false),
            new Encoding(
                OutputFormat.JPEG, 80, true, Subsampling.S420, false, 0, OptionalLong.empty())));
  }
}
