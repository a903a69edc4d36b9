package dev.revela.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.photo.ColorSpace;
import dev.revela.photo.Encoding;
import dev.revela.photo.InputFormat;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Subsampling;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each format takes of the settings what it has. */
class EncodingReaderTest {
  private static final String DEFAULTS =
      "{\"lossless\": true, \"chromaSubsampling\": \"4:4:4\", \"colorSpace\": \"p3\","
          + " \"formatEffort\": {\"png\": 1, \"webp\": 2, \"avif\": 3, \"gif\": 4}}";

  private static RenditionSpec spec(String defaults, String own, InputFormat photo) {
    return SettingsFixture.recipe(
            "{\"defaults\": %s, \"profiles\": [{\"renditions\": [{\"name\": \"a\", \"width\": 1, %s}]}]}"
                .formatted(defaults, own))
        .profiles()
        .getFirst()
        .specsFor(photo)
        .getFirst();
  }

  private static Encoding encoding(String defaults, String own) {
    return spec(defaults, own, InputFormat.JPEG).encoding();
  }

  @ParameterizedTest
  @CsvSource({
    "jpeg, false, S444, P3, 0",
    "png, false, S444, P3, 1",
    "webp, true, S444, P3, 2",
    "avif, true, S444, P3, 3",
    "gif, false, S444, SRGB, 4"
  })
  void the_defaults_hold_for_the_formats_that_have_it(
      String format, boolean lossless, Subsampling chroma, ColorSpace colors, int effort) {
    for (String own : new String[] {format, "original"}) {
      InputFormat photo = InputFormat.valueOf(format.toUpperCase(Locale.ROOT));
      RenditionSpec spec = spec(DEFAULTS, "\"format\": \"" + own + "\"", photo);

      assertThat(spec.format().label()).isEqualTo(format);
      assertThat(spec.encoding().lossless()).isEqualTo(lossless);
      assertThat(spec.encoding().chromaSubsampling()).isEqualTo(chroma);
      assertThat(spec.encoding().effort()).isEqualTo(effort);
      assertThat(spec.rendering().colorSpace()).isEqualTo(colors);
    }
  }

  @Test
  void chroma_is_the_formats_own_where_nothing_is_said_or_to_choose() {
    assertThat(encoding("{\"chromaSubsampling\": \"4:2:0\"}", "\"format\": \"avif\""))
        .returns(Subsampling.S420, Encoding::chromaSubsampling);
    assertThat(encoding("{\"chromaSubsampling\": \"4:4:4\"}", "\"format\": \"webp\""))
        .returns(Subsampling.S420, Encoding::chromaSubsampling);
    assertThat(
            encoding(
                "{\"chromaSubsampling\": \"4:2:0\", \"lossless\": true}", "\"format\": \"avif\""))
        .returns(Subsampling.S444, Encoding::chromaSubsampling);
  }

  @Test
  void a_png_is_interlaced_where_its_rendition_says_so() {
    assertThat(encoding("{\"progressive\": true}", "\"format\": \"png\"").progressive()).isFalse();
    assertThat(encoding("{}", "\"format\": \"png\", \"progressive\": true").progressive()).isTrue();
    assertThat(
            spec("{}", "\"format\": \"original\", \"progressive\": true", InputFormat.PNG)
                .encoding()
                .progressive())
        .isTrue();
    assertThat(spec("{}", "\"format\": \"original\"", InputFormat.PNG).encoding().progressive())
        .isFalse();
    assertThat(encoding("{}", "\"format\": \"gif\", \"progressive\": true").progressive())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"JPEG,true", "PNG,false", "GIF,false", "WEBP,true", "TIFF,true"})
  void max_bytes_of_the_original_format_holds_where_there_is_a_quality_to_lower(
      InputFormat photo, boolean holds) {
    assertThat(spec("{}", "\"format\": \"original\", \"maxBytes\": 9", photo).encoding().maxBytes())
        .isEqualTo(holds ? OptionalLong.of(9) : OptionalLong.empty());
  }

  @Test
  void max_bytes_of_a_lossless_original_holds_for_jpeg() {
    String own = "\"format\": \"original\", \"maxBytes\": 9, \"lossless\": true";

    assertThat(spec("{}", own, InputFormat.WEBP).encoding().maxBytes()).isEmpty();
    assertThat(spec("{}", own, InputFormat.JPEG).encoding().maxBytes()).hasValue(9);
  }

  @Test
  void the_quality_of_the_original_format_is_that_formats() {
    String defaults = "{\"formatQuality\": {\"jpeg\": 61, \"webp\": 62}}";

    assertThat(spec(defaults, "\"format\": \"original\"", InputFormat.HEIC).encoding().quality())
        .isEqualTo(61);
    assertThat(spec(defaults, "\"format\": \"original\"", InputFormat.WEBP).encoding().quality())
        .isEqualTo(62);
    assertThat(
            spec(defaults, "\"format\": \"original\", \"quality\": 9", InputFormat.WEBP)
                .encoding()
                .quality())
        .isEqualTo(9);
  }

  @Test
  void the_format_of_the_defaults_can_be_the_original() {
    assertThat(spec("{\"format\": \"original\"}", "\"quality\": 9", InputFormat.AVIF).format())
        .hasToString("AVIF");
  }
}
