package dev.revela.imaging.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.revela.imaging.InspectedPhoto;
import dev.revela.imaging.Spec;
import dev.revela.imaging.header.PhotoHeader;
import dev.revela.photo.InputFormat;
import dev.revela.photo.Orientation;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RejectedException.Reason;
import dev.revela.photo.Size;
import dev.revela.photo.Subsampling;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measured needs are those of docs/memory.md, in MB. */
final class NativeMemoryTest {
  private static final long MB = 1 << 20;
  private static final Spec[] USUAL = {
    Spec.wide(1600).jpeg(80), Spec.wide(800).jpeg(80), Spec.wide(320).jpeg(80)
  };

  private static InspectedPhoto photo(
      InputFormat format, int width, int height, int channels, int bits, boolean staged) {
    return photo(format, new Size(width, height), channels, bits, staged, 1, Orientation.TOP_LEFT);
  }

  private static InspectedPhoto photo(
      InputFormat format,
      Size size,
      int channels,
      int bits,
      boolean staged,
      int frames,
      Orientation orientation) {
    return new InspectedPhoto(
        Path.of("photo"),
        new PhotoHeader(
            format,
            size,
            frames,
            orientation,
            channels,
            bits,
            staged,
            true,
            Optional.empty(),
            Optional.empty()));
  }

  private static InspectedPhoto jpeg() {
    return photo(InputFormat.JPEG, 8000, 6000, 3, 8, false);
  }

  private static NativeMemory need(int threads, InspectedPhoto photo, Spec... specs) {
    return new NativeMemory(
        Job.of(photo, Stream.of(specs).map(Spec::done).toList(), false).getFirst(), threads);
  }

  private static long bytes(InspectedPhoto photo, Spec... specs) {
    return need(1, photo, specs).bytes();
  }

  @ParameterizedTest(name = "{0} of {1} x {2}, {3} channels of {4} bits, staged {5}: {6} MB")
  @CsvSource({
    "JPEG,4000,3000,3,8,false,27",
    "JPEG,8000,6000,3,8,false,33",
    "JPEG,10000,10000,3,8,false,44",
    "JPEG,8000,6000,3,8,true,291",
    "JPEG,8000,6000,4,8,true,388",
    "JPEG,10000,10000,3,8,true,595",
    "PNG,8000,6000,3,8,false,51",
    "PNG,8000,6000,3,8,true,176",
    "PNG,8000,6000,3,16,false,94",
    "PNG,8000,6000,3,16,true,344",
    "PNG,10000,10000,3,16,true,655",
    "TIFF,10000,10000,3,8,false,71",
    "GIF,8000,6000,4,8,false,234",
    "WEBP,8000,6000,3,8,false,379",
    "WEBP,4000,3000,4,8,false,167",
    "AVIF,4000,3000,3,8,false,220",
    "AVIF,8000,6000,3,8,false,844"
  })
  void isNeverBelowWhatWasMeasuredAndNotFarAbove(
      InputFormat format, int width, int height, int channels, int bits, boolean staged, int mb) {
    long needed = need(2, photo(format, width, height, channels, bits, staged), USUAL).bytes() / MB;
    assertThat(needed).isBetween((long) mb, mb * 3L / 2 + 20);
  }

  @Test
  void aJpegThatIsShrunkTakesLittleOfItsSize() {
    long large = bytes(photo(InputFormat.JPEG, 10_000, 10_000, 3, 8, false), USUAL);
    assertThat(large).isLessThan(64 * MB);
  }

  @Test
  void whatTheDecoderHoldsIsCounted() {
    InspectedPhoto inPasses = photo(InputFormat.JPEG, 8000, 6000, 3, 8, true);
    assertThat(bytes(inPasses, Spec.wide(100)) - bytes(jpeg(), Spec.wide(100)))
        .isEqualTo(2L * 3 * 48_000_000);
  }

  @Test
  void aTurnedPhotoIsHeldTwice() {
    Size size = new Size(8000, 6000);
    InspectedPhoto turned = photo(InputFormat.JPEG, size, 3, 8, false, 1, Orientation.BOTTOM_RIGHT);
    Spec whole = Spec.wide(8000).jpeg(80).baseline();
    assertThat(bytes(turned, whole) - bytes(jpeg(), whole)).isEqualTo(3L * 48_000_000);
  }

  @Test
  void onlyAsManyEncodersRunAsThereAreThreads() {
    Spec[] three = {
      Spec.wide(4000).format(OutputFormat.AVIF),
      Spec.wide(3900).format(OutputFormat.AVIF),
      Spec.wide(3800).format(OutputFormat.AVIF)
    };
    long one = need(1, jpeg(), three).bytes();
    long two = need(2, jpeg(), three).bytes();
    assertThat(two - one).isCloseTo(35L * 3900 * 2925 + 20 * MB, within(MB));
    assertThat(need(3, jpeg(), three).bytes()).isGreaterThan(two);
    assertThat(need(4, jpeg(), three).bytes()).isEqualTo(need(3, jpeg(), three).bytes());
  }

  @Test
  void chromaThatIsNotSubsampledIsEncodedInTwiceTheMemory() {
    Spec whole = Spec.wide(8000).jpeg(80);
    long more = bytes(jpeg(), whole.subsampling(Subsampling.S444)) - bytes(jpeg(), whole);
    assertThat(more).isEqualTo(6L * 48_000_000);
  }

  @Test
  void allFramesOfAnAnimationAreHeldForEachRendition() {
    Size size = new Size(500, 500);
    InspectedPhoto few = photo(InputFormat.GIF, size, 4, 8, false, 10, Orientation.TOP_LEFT);
    InspectedPhoto many = photo(InputFormat.GIF, size, 4, 8, false, 110, Orientation.TOP_LEFT);
    Spec moving = Spec.wide(400).format(OutputFormat.WEBP).animated(true);
    assertThat(bytes(many, moving) - bytes(few, moving)).isEqualTo(100 * 4L * 400 * 400);
    assertThat(bytes(many, moving.animated(false))).isEqualTo(bytes(few, moving.animated(false)));
  }

  @Test
  void aPhotoThatDoesNotFitIsRejectedInWords() {
    NativeMemory need = need(1, jpeg(), USUAL);
    long bytes = need.bytes();
    assertThatCode(() -> need.check(bytes)).doesNotThrowAnyException();
    assertThatThrownBy(() -> need.check(bytes - 1))
        .asInstanceOf(InstanceOfAssertFactories.type(RejectedException.class))
        .matches(rejected -> rejected.reason() == Reason.TOO_LARGE_FOR_MEMORY)
        .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
        .contains("8000 x 6000", "%d MB".formatted(bytes / MB));
  }

  @Test
  void anyPhotoOfAnySizeIsCountedWithoutOverflow() {
    int most = Integer.MAX_VALUE;
    assertThat(bytes(photo(InputFormat.PNG, most, most, 4, 16, true), Spec.wide(10)))
        .isEqualTo(Long.MAX_VALUE);
  }
}
