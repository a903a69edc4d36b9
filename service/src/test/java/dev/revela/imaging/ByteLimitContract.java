package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revela.imaging.Darkroom.Developed;
import dev.revela.imaging.made.MadeJpeg;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.Feature;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RejectedException.Reason;
import java.io.IOException;
import java.util.OptionalInt;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A rendition of a limited size is the best that keeps the limit. */
public interface ByteLimitContract extends EngineContract {

  private static byte[] photo() {
    return MadeJpeg.of(Pictures.scene(200, 150));
  }

  @ParameterizedTest(name = "{0} of at most {1} bytes")
  @CsvSource({
    "JPEG,6000",
    "JPEG,3000",
    "JPEG,1500",
    "WEBP,5000",
    "WEBP,2500",
    "AVIF,4000",
    "AVIF,1500"
  })
  default void theQualityIsTheHighestThatFits(OutputFormat format, long most)
      throws RejectedException, IOException {
    assumeCan(Feature.MAX_BYTES);
    assumeWrites(format);
    Spec spec = Spec.wide(200).format(format).quality(95);
    Developed limited = darkroom().develop(photo(), spec.maxBytes(most));
    int quality = limited.file().quality().orElseThrow();
    assertThat(limited.file().bytes()).isEqualTo(limited.bytes().length).isLessThanOrEqualTo(most);
    assertThat(quality).isLessThan(95);
    assertThat(darkroom().develop(photo(), spec.quality(quality)).bytes())
        .as("the same without a limit")
        .isEqualTo(limited.bytes());
    assertThat(darkroom().develop(photo(), spec.quality(quality + 1)).file().bytes())
        .as("bytes at quality %d", quality + 1)
        .isGreaterThan(most);
  }

  @Test
  default void aLimitThatIsKeptAnywayChangesNothing() throws RejectedException, IOException {
    assumeCan(Feature.MAX_BYTES);
    Spec spec = Spec.wide(200).jpeg(80);
    Developed free = darkroom().develop(photo(), spec);
    Developed limited = darkroom().develop(photo(), spec.maxBytes(free.file().bytes()));
    assertThat(limited.bytes()).isEqualTo(free.bytes());
    assertThat(limited.file().quality()).isEqualTo(OptionalInt.of(80));
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  default void aLimitThatNothingKeepsRejectsThePhoto(OutputFormat format) {
    assumeCan(Feature.MAX_BYTES);
    assumeWrites(format);
    assertTooManyBytes(Spec.wide(200).name("hero").format(format).maxBytes(123));
  }

  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"WEBP", "AVIF"})
  default void whatIsLosslessIsNotMadeWorse(OutputFormat format)
      throws RejectedException, IOException {
    assumeCan(Feature.MAX_BYTES);
    assumeWrites(format);
    Spec spec = Spec.wide(200).name("hero").format(format).lossless();
    long bytes = darkroom().develop(photo(), spec).file().bytes();
    assertThat(darkroom().develop(photo(), spec.maxBytes(bytes)).file().quality()).isEmpty();
    assertTooManyBytes(spec.maxBytes(bytes - 1));
  }

  private void assertTooManyBytes(Spec spec) {
    assertThatThrownBy(() -> darkroom().develop(photo(), spec))
        .asInstanceOf(InstanceOfAssertFactories.type(RejectedException.class))
        .matches(rejected -> rejected.reason() == Reason.RESULT_TOO_MANY_BYTES)
        .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
        .contains("'hero'")
        .containsPattern("has [0-9,]+ bytes")
        .contains("maxBytes is");
  }
}
