package dev.revela.config;

import static dev.revela.config.SettingsFixture.PLAIN;
import static dev.revela.config.SettingsFixture.environment;
import static dev.revela.config.SettingsFixture.problems;
import static dev.revela.config.SettingsFixture.with;
import static dev.revela.config.SettingsFixture.withRenditions;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an engine cannot do is refused at start. */
class AbilitiesTest {
  private static List<String> problemsOfPlain(String recipe) {
    return problems(PLAIN, environment("REVELA_RENDITIONS", recipe));
  }

  @Test
  void everything_is_said_at_once_and_by_name() {
    String text =
        """
        {"defaults": {"format": "avif", "gravity": "entropy", "keepCopyright": true},
         "profiles": [{"renditions": [
           {"name": "a", "width": 1, "height": 1, "fit": "cover", "gravity": "attention",
            "format": "jpeg"},
           {"name": "b", "width": 1, "format": "png"},
           {"name": "b", "width": 1, "format": "webp", "gravity": {"x": 0.5, "y": 0.5}}]}]}
        """;

    assertThat(problemsOfPlain(text))
        .containsExactly(
            "recipe: defaults.gravity: the thumbnailator engine cannot find what to keep by what is"
                + " in the picture; name a side, a corner, the centre or a point",
            "recipe: defaults.keepCopyright: the thumbnailator engine cannot keep copyright",
            "recipe: defaults.format: \"avif\" cannot be written by the thumbnailator engine;"
                + " it writes jpeg, png",
            "recipe: profiles[0].renditions[0].gravity: the thumbnailator engine cannot find what to"
                + " keep by what is in the picture; name a side, a corner, the centre or a point",
            "recipe: profiles[0].renditions[2].format: \"webp\" cannot be written by the"
                + " thumbnailator engine; it writes jpeg, png");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "keepCopyright": true         | keepCopyright     | keep copyright
          "animated": true              | animated          | write animations
          "colorSpace": "p3"            | colorSpace        | write colours beyond sRGB
          "linear": true                | linear            | resize in linear light
          "sharpen": true               | sharpen           | sharpen
          "sharpen": 2                  | sharpen           | sharpen
          "chromaSubsampling": "4:4:4"  | chromaSubsampling | choose the chroma subsampling
          """)
  void what_defaults_and_renditions_can_ask_is_refused_in_both(
      String asked, String name, String words) {
    String problem = name + ": the thumbnailator engine cannot " + words;
    String rendition = "{\"name\": \"a\", \"width\": 1, %s}".formatted(asked);

    assertThat(problemsOfPlain(with("\"defaults\": {" + asked + "}")))
        .containsExactly("recipe: defaults." + problem);
    assertThat(problemsOfPlain(withRenditions(rendition)))
        .containsExactly("recipe: profiles[0].renditions[0]." + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "maxBytes": 9                                | maxBytes: the thumbnailator engine cannot hold a rendition to a number of bytes
          "format": "png", "effort": 9                 | effort: the thumbnailator engine cannot choose an effort
          "format": "png", "progressive": true         | progressive: the thumbnailator engine cannot interlace PNG
          "format": "original", "progressive": true    | progressive: the thumbnailator engine cannot interlace PNG
          "format": "original", "lossless": true       | lossless: the thumbnailator engine cannot write lossless WebP or AVIF
          """)
  void so_is_what_only_renditions_can_ask(String asked, String problem) {
    assertThat(problemsOfPlain(withRenditions("{\"name\": \"a\", \"width\": 1, " + asked + "}")))
        .containsExactly("recipe: profiles[0].renditions[0]." + problem);
  }

  @Test
  void so_is_what_only_defaults_can_ask() {
    assertThat(
            problemsOfPlain(
                with("\"defaults\": {\"lossless\": true, \"formatEffort\": {\"png\": 9}}")))
        .containsExactly(
            "recipe: defaults.lossless: the thumbnailator engine cannot write lossless WebP or AVIF",
            "recipe: defaults.formatEffort.png: the thumbnailator engine cannot choose an effort");
  }

  /** What every engine does anyway may be said to any. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"keepCopyright\": false, \"animated\": false, \"colorSpace\": \"srgb\"",
        "\"linear\": false, \"sharpen\": false, \"chromaSubsampling\": \"4:2:0\"",
        "\"lossless\": false, \"progressive\": true",
        "\"format\": \"original\", \"progressive\": false",
        "\"format\": \"png\", \"effort\": 6"
      })
  void what_is_not_asked_for_is_not_refused(String said) {
    assertThat(problemsOfPlain(withRenditions("{\"name\": \"a\", \"width\": 1, " + said + "}")))
        .isEmpty();
  }
}
