package dev.revela.config;

import static dev.revela.config.SettingsFixture.ABLE;
import static dev.revela.config.SettingsFixture.PLAIN;
import static dev.revela.config.SettingsFixture.problems;
import static dev.revela.config.SettingsFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revela.photo.InputFormat;
import dev.revela.photo.KeyTemplate;
import dev.revela.photo.Limits;
import dev.revela.photo.OutputRules;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Rgb;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  @Test
  void names_every_problem_at_once() {
    String recipe =
        """
        {"defaults": {"quality": 0, "qualty": 80},
         "profiles": [{"match": "**", "renditions": [
           {"name": "a b", "width": 20000, "format": "webp"}]}]}
        """;

    assertThatThrownBy(
            () ->
                new SettingsReader(PLAIN)
                    .read(
                        Map.of(
                            "REVELA_QUALTY", "70",
                            "REVELA_INPUT_BUCKET", "Photos",
                            "REVELA_MAX_FRAMES", "many",
                            "REVELA_LOG_LEVEL", "loud",
                            "REVELA_RENDITIONS", recipe,
                            "PATH", "/bin")))
        .isInstanceOf(SettingsException.class)
        .hasNoCause()
        .hasMessage(
            """
            Revela cannot start: 11 settings are wrong.
            - REVELA_QUALTY is unknown; did you mean REVELA_QUALITY?
            - REVELA_OUTPUT_BUCKET is not set: name the bucket that renditions go to
            - REVELA_INPUT_BUCKET: "Photos" is not a bucket's name: 3 to 63 of a-z, 0-9, . and -
            - REVELA_LOG_LEVEL: "loud" is not one of debug, info, warn, error
            - AWS_REGION is not set: Lambda sets it; elsewhere name the region of the buckets, such \
            as us-east-1
            - recipe: defaults.quality: 0 is not a whole number from 1 to 100
            - recipe: defaults.qualty is unknown; did you mean quality?
            - REVELA_MAX_FRAMES: "many" is not a whole number from 1 to 10000
            - recipe: profiles[0].renditions[0].name: "a b" is not a name of 1 to 64 letters, \
            digits, - and _ that begins with a letter or a digit
            - recipe: profiles[0].renditions[0].width: 20000 is not a whole number from 1 to 16383
            - recipe: profiles[0].renditions[0].format: "webp" cannot be written by the \
            thumbnailator engine; it writes jpeg, png""");
  }

  @Test
  void counts_one_problem_as_one_and_has_no_stack_trace() {
    assertThatThrownBy(() -> new SettingsReader(ABLE).read(Map.of("AWS_REGION", "us-east-1")))
        .hasMessage(
            """
            Revela cannot start: 1 setting is wrong.
            - REVELA_OUTPUT_BUCKET is not set: name the bucket that renditions go to""")
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
  }

  @Test
  void every_variable_is_read() {
    Settings settings =
        settings(
            "REVELA_INPUT_BUCKET", "photos, more-photos",
            "REVELA_WORK_DIR", "/mnt/scratch/./revela",
            "REVELA_LOG_LEVEL", "debug",
            "REVELA_QUALITY", "61",
            "REVELA_PROGRESSIVE", "false",
            "REVELA_BACKGROUND", "#123456",
            "REVELA_ENLARGE", "true",
            "REVELA_OUTPUT_KEY", "r/{dir}/{file}/{name}.{ext}",
            "REVELA_MANIFEST_KEY", "m/{dir}/{file}.json",
            "REVELA_CACHE_CONTROL", "no-store",
            "REVELA_COPY_METADATA", "tags,content-language",
            "REVELA_MAX_BYTES", "5 MiB",
            "REVELA_MAX_PIXELS", "1000",
            "REVELA_MAX_FRAMES", "7",
            "REVELA_MAX_RESULT_PIXELS", "900");

    assertThat(settings.inputBuckets()).containsExactlyInAnyOrder("photos", "more-photos");
    assertThat(settings.workDirectory()).isEqualTo(Path.of("/mnt/scratch/revela"));
    assertThat(settings.logLevel()).isEqualTo(LogLevel.DEBUG);
    assertThat(settings.recipe().output())
        .isEqualTo(
            new OutputRules(
                new KeyTemplate("r/{dir}/{file}/{name}.{ext}"),
                new KeyTemplate("m/{dir}/{file}.json"),
                Optional.of("no-store"),
                Set.of(OutputRules.Copied.TAGS, OutputRules.Copied.CONTENT_LANGUAGE)));
    assertThat(settings.recipe().limits()).isEqualTo(new Limits(5 << 20, 1000, 7, 900));
    RenditionSpec large =
        settings.recipe().profiles().getFirst().specsFor(InputFormat.JPEG).getFirst();
    assertThat(large.encoding().quality()).isEqualTo(61);
    assertThat(large.encoding().progressive()).isFalse();
    assertThat(large.rendering().background()).isEqualTo(new Rgb(0x12, 0x34, 0x56));
    assertThat(large.geometry().enlarge()).isTrue();
  }

  @Test
  void the_rest_of_the_environment_is_not_ours() {
    assertThat(settings("PATH", "/bin", "REVELA", "x", "revela_foo", "x")).isEqualTo(settings());
  }

  @Test
  void a_blank_variable_counts_as_not_set() {
    assertThat(settings("REVELA_QUALITY", "", "REVELA_INPUT_BUCKET", " ", "REVELA_RENDITIONS", ""))
        .isEqualTo(settings());
    assertThat(problems("REVELA_OUTPUT_BUCKET", " "))
        .containsExactly("REVELA_OUTPUT_BUCKET is not set: name the bucket that renditions go to");
  }

  @Test
  void photos_come_from_the_input_buckets_that_are_named() {
    Settings some = settings("REVELA_INPUT_BUCKET", "photos, scans");
    Settings any = settings();

    assertThat(some.inputBuckets()).containsExactlyInAnyOrder("photos", "scans");
    assertThat(any.inputBuckets()).isEmpty();
  }

  @Test
  void one_bucket_for_both_would_never_end() {
    assertThat(problems("REVELA_INPUT_BUCKET", "photos,renditions"))
        .containsExactly(
            "REVELA_INPUT_BUCKET: \"renditions\" is the output bucket too: every rendition would"
                + " be developed as a new photo, in an endless loop; use two buckets");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          OUTPUT_BUCKET|ab|"ab" is not a bucket's name: 3 to 63 of a-z, 0-9, . and -
          OUTPUT_BUCKET|s3://x|"s3://x" is not a bucket's name: 3 to 63 of a-z, 0-9, . and -
          INPUT_BUCKET|photos,|"" is not a bucket's name: 3 to 63 of a-z, 0-9, . and -
          WORK_DIR|work|"work" is not an absolute path below another directory, such as /tmp/revela
          WORK_DIR|/|"/" is not an absolute path below another directory, such as /tmp/revela
          WORK_DIR|/tmp|"/tmp" is not an absolute path below another directory, such as /tmp/revela
          WORK_DIR|/tmp/..|"/tmp/.." is not an absolute path below another directory, such as /tmp/revela
          LOG_LEVEL|INFO|"INFO" is not one of debug, info, warn, error
          QUALITY|101|101 is not a whole number from 1 to 100
          QUALITY|-1|-1 is not a whole number from 1 to 100
          QUALITY|8e1|"8e1" is not a whole number from 1 to 100
          QUALITY|99999999999999999999|"99999999999999999999" is not a whole number from 1 to 100
          PROGRESSIVE|yes|"yes" is not true or false
          ENLARGE|1|"1" is not true or false
          BACKGROUND|white|"white" is not a colour such as #ffffff
          COPY_METADATA|user,tag|"tag" is not one of cache-control, content-disposition, content-language, user, tags
          CACHE_CONTROL|größer|"größer" is not plain ASCII text of at most 256 characters
          OUTPUT_KEY|{dir}/{file}/{size}|"{dir}/{file}/{size}" has the unknown place {size}; it can have {dir}, {file}, {name}, {ext}
          MANIFEST_KEY|{name}.json|"{name}.json" has the unknown place {name}; it can have {dir}, {file}
          MAX_BYTES|0|0 is not a size such as 5000000, "100MB" or "5 MiB", from 1 byte to 5 GiB
          MAX_BYTES|6GB|"6GB" is not a size such as 5000000, "100MB" or "5 MiB", from 1 byte to 5 GiB
          MAX_BYTES|5 mb|"5 mb" is not a size such as 5000000, "100MB" or "5 MiB", from 1 byte to 5 GiB
          MAX_PIXELS|0|0 is not a whole number from 1 to 4294836225
          MAX_FRAMES|10001|10001 is not a whole number from 1 to 10000
          MAX_RESULT_PIXELS|268402690|268402690 is not a whole number from 1 to 268402689
          """)
  void says_what_a_variable_can_be(String name, String value, String complaint) {
    assertThat(problems("REVELA_" + name, value))
        .containsExactly("REVELA_" + name + ": " + complaint);
  }

  @ParameterizedTest
  @CsvSource({
    "REVELA_OUTPUT_BUKET, REVELA_OUTPUT_BUKET is unknown; did you mean REVELA_OUTPUT_BUCKET?",
    "REVELA_quality, REVELA_quality is unknown; did you mean REVELA_QUALITY?",
    "REVELA_FLAVOUR, REVELA_FLAVOUR is unknown: no setting has that name",
    "REVELA_, REVELA_ is unknown: no setting has that name",
  })
  void an_unknown_variable_is_refused(String name, String problem) {
    assertThat(problems(name, "")).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "5368709120, 5368709120",
    "5GiB, 5368709120",
    "100MB, 100000000",
    "1 KiB, 1024",
    "2KB, 2000",
    "3 MiB, 3145728",
    "1 GB, 1000000000"
  })
  void sizes_can_have_a_unit(String text, long bytes) {
    assertThat(settings("REVELA_MAX_BYTES", text).recipe().limits().maxBytes()).isEqualTo(bytes);
  }

  @Test
  void a_long_value_is_shown_in_part_and_in_one_line() {
    assertThat(problems("REVELA_BACKGROUND", "a\nb".repeat(1_000)))
        .singleElement()
        .asString()
        .hasSizeLessThan(160)
        .startsWith("REVELA_BACKGROUND: \"a\\nba\\nb")
        .endsWith("...\" is not a colour such as #ffffff");
  }
}
