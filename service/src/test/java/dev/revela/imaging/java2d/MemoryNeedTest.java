package dev.revela.imaging.java2d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revela.imaging.InspectedPhoto;
import dev.revela.imaging.Spec;
import dev.revela.imaging.header.PhotoHeader;
import dev.revela.photo.Fit;
import dev.revela.photo.Gravity;
import dev.revela.photo.InputFormat;
import dev.revela.photo.Orientation;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RejectedException.Reason;
import dev.revela.photo.Size;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measured needs are those of the smallest heap in which the engine did it, in MB. */
final class MemoryNeedTest {
  private static final long MB = 1 << 20;
  private static final Size TWELVE_MEGAPIXELS = new Size(4000, 3000);

  private static InspectedPhoto photo(
      InputFormat format, Size size, int channels, int bits, boolean staged) {
    return new InspectedPhoto(
        Path.of("photo"),
        new PhotoHeader(
            format,
            size,
            1,
            Orientation.TOP_LEFT,
            channels,
            bits,
            staged,
            channels < 4 || format != InputFormat.JPEG,
            Optional.empty(),
            Optional.empty()));
  }

  private static MemoryNeed need(InspectedPhoto photo, Spec... specs) {
    return new MemoryNeed(photo, Stream.of(specs).map(Spec::done).toList());
  }

  private static InspectedPhoto jpeg(Size size) {
    return photo(InputFormat.JPEG, size, 3, 8, false);
  }

  private static boolean fits(MemoryNeed need, long megabytes) {
    try {
      return need.subsampling(megabytes * MB) == 1;
    } catch (RejectedException e) {
      return false;
    }
  }

  @ParameterizedTest(name = "{0}, {1} channels of {2} bits: {3} MB")
  @CsvSource({
    "JPEG,3,8,84",
    "JPEG,4,8,123",
    "PNG,3,8,84",
    "PNG,4,8,113",
    "PNG,3,16,133",
    "PNG,1,8,84",
    "GIF,4,8,84",
    "WEBP,3,8,84",
    "TIFF,3,8,84"
  })
  void noHeapIsAcceptedInWhichThePhotoWouldNotFit(
      InputFormat format, int channels, int bits, int measured) {
    Spec[] specs = {Spec.wide(1600).jpeg(80), Spec.wide(800).jpeg(80), Spec.wide(320).jpeg(80)};
    MemoryNeed need = need(photo(format, TWELVE_MEGAPIXELS, channels, bits, false), specs);
    assertThat(fits(need, measured - 1)).as("%d MB", measured - 1).isFalse();
    assertThat(fits(need, measured * 9L / 5)).as("%d MB", measured * 9L / 5).isTrue();
  }

  /** A rendition of the photo's own size is the decoded picture itself. */
  @Test
  void aRenditionOfTheWholePhotoIsNoCopy() {
    MemoryNeed need = need(jpeg(TWELVE_MEGAPIXELS), Spec.wide(4000), Spec.wide(2000));
    assertThat(fits(need, 54)).isFalse();
    assertThat(fits(need, 110)).isTrue();
  }

  @Test
  void aJpegIsSubsampledRatherThanRejected() throws RejectedException {
    MemoryNeed need = need(jpeg(new Size(8000, 6000)), Spec.wide(800));
    assertThat(need.subsampling(600 * MB)).isEqualTo(1);
    assertThat(need.subsampling(128 * MB)).isEqualTo(2);
    assertThat(need.subsampling(32 * MB)).isBetween(4, 5);
  }

  @Test
  void subsamplingLeavesTwiceTheLargestRendition() {
    InspectedPhoto large = jpeg(new Size(8000, 6000));
    assertThatThrownBy(() -> need(large, Spec.wide(2001), Spec.wide(10)).subsampling(128 * MB))
        .isInstanceOf(RejectedException.class);
  }

  @Test
  void otherFormatsAreNotSubsampled() {
    InspectedPhoto png = photo(InputFormat.PNG, new Size(8000, 6000), 3, 8, false);
    assertThatThrownBy(() -> need(png, Spec.wide(100)).subsampling(128 * MB))
        .asInstanceOf(InstanceOfAssertFactories.type(RejectedException.class))
        .matches(rejected -> rejected.reason() == Reason.TOO_LARGE_FOR_MEMORY)
        .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
        .contains("8000 x 6000", "96 MB");
  }

  @Test
  void aCanvasMuchLargerThanThePhotoIsCounted() {
    InspectedPhoto tiny = jpeg(new Size(1, 1));
    assertThat(fits(need(tiny, Spec.box(8000, 8000)), 100)).isTrue();
    assertThat(fits(need(tiny, Spec.box(8000, 8000).contain(Gravity.Compass.CENTRE)), 100))
        .isFalse();
    assertThat(fits(need(tiny, Spec.box(8000, 8000).fit(Fit.FILL).enlarged()), 240)).isFalse();
  }

  @Test
  void anyPhotoOfAnySizeIsCountedWithoutOverflow() {
    Size huge = new Size(Integer.MAX_VALUE, Integer.MAX_VALUE);
    assertThat(fits(need(photo(InputFormat.TIFF, huge, 1, 8, false), Spec.wide(10)), 1L << 30))
        .isFalse();
  }

  /** 12 megapixels of three channels in two bytes: 72 million bytes. */
  @Test
  void aProgressiveJpegIsHeldOutsideTheHeap() throws RejectedException {
    MemoryNeed need = need(photo(InputFormat.JPEG, TWELVE_MEGAPIXELS, 3, 8, true), Spec.wide(10));
    need.checkNative(72_000_000);
    assertThatThrownBy(() -> need.checkNative(71_000_000))
        .asInstanceOf(InstanceOfAssertFactories.type(RejectedException.class))
        .matches(rejected -> rejected.reason() == Reason.TOO_LARGE_FOR_MEMORY);
    need(jpeg(TWELVE_MEGAPIXELS), Spec.wide(10)).checkNative(1000);
  }

  @Test
  void aJpegThatIsWrittenIsHeldOutsideTheHeap() throws RejectedException {
    List<Spec> written = List.of(Spec.wide(10), Spec.wide(4000).jpeg(80), Spec.wide(20).jpeg(80));
    MemoryNeed need = need(jpeg(TWELVE_MEGAPIXELS), written.toArray(Spec[]::new));
    need.checkNative(36_000_000);
    assertThatThrownBy(() -> need.checkNative(35_000_000)).isInstanceOf(RejectedException.class);
  }
}
