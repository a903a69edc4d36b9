package dev.revela.photo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.Spec;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenditionChoiceTest {
  private static final RenditionChoice ALL = original(EnumSet.allOf(OutputFormat.class));
  private static final RenditionChoice FEW =
      original(EnumSet.of(OutputFormat.JPEG, OutputFormat.PNG));

  private static RenditionChoice original(Set<OutputFormat> written) {
    return RenditionChoice.Original.of(
        "card", written, format -> Spec.wide(8).format(format).name("card").done());
  }

  @ParameterizedTest(name = "{0} becomes {1}, or {2} with an engine of few formats")
  @CsvSource({
    "JPEG,JPEG,JPEG",
    "PNG,PNG,PNG",
    "GIF,GIF,PNG",
    "WEBP,WEBP,JPEG",
    "TIFF,JPEG,JPEG",
    "AVIF,AVIF,JPEG",
    "HEIC,JPEG,JPEG"
  })
  void the_original_format_is_kept_where_it_can_be(
      InputFormat photo, OutputFormat all, OutputFormat few) {
    assertThat(ALL.specFor(photo).format()).isEqualTo(all);
    assertThat(FEW.specFor(photo).format()).isEqualTo(few);
  }

  @Test
  void an_original_tells_what_can_come_of_it() {
    assertThat(ALL.possibleFormats()).isEqualTo(EnumSet.allOf(OutputFormat.class));
    assertThat(FEW.possibleFormats()).containsExactly(OutputFormat.JPEG, OutputFormat.PNG);
    assertThat(FEW.possibleSpecs()).extracting(RenditionSpec::name).containsOnly("card");
  }

  @Test
  void a_fixed_format_is_every_photos() {
    RenditionChoice png = new RenditionChoice.Fixed(Spec.wide(8).name("card").done());
    assertThat(png.possibleFormats()).containsExactly(OutputFormat.PNG);
    for (InputFormat photo : InputFormat.values()) {
      assertThat(png.specFor(photo).format()).isEqualTo(OutputFormat.PNG);
    }
  }
}
