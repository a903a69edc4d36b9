package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revela.imaging.made.Bytes;
import dev.revela.imaging.made.MadeIcc;
import dev.revela.imaging.made.MadeJpeg;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RejectedException.Reason;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JPEG files as cameras, editors and bad connections make them. */
public interface JpegOddityContract extends EngineContract {
  int APP0 = 0xe0;

  private static BufferedImage scene() {
    return Pictures.scene(64, 48);
  }

  /** Red, green and blue as they are, without a word on what they are. */
  private static byte[] rgbSamples() {
    BufferedImage scene = scene();
    WritableRaster samples = Raster.createInterleavedRaster(0, 64, 48, 3, null);
    samples.setPixels(0, 0, 64, 48, Pictures.rgbSamples(scene));
    return MadeJpeg.without(MadeJpeg.ofSamples(samples), APP0);
  }

  /** Files that any other program shows as {@link #scene}. */
  private static Map<String, byte[]> good() {
    byte[] plain = MadeJpeg.of(scene());
    byte[] bare = MadeJpeg.without(plain, APP0);
    byte[] exif = MadeJpeg.exif(ByteOrder.BIG_ENDIAN, 1);
    Map<String, byte[]> photos = new LinkedHashMap<>();
    photos.put("plain", plain);
    photos.put("4:2:0, progressive", MadeJpeg.progressive(scene()));
    photos.put("4:2:0", MadeJpeg.of(scene(), 2, 2, 0));
    photos.put("4:2:2", MadeJpeg.of(scene(), 2, 1, 0));
    photos.put("4:4:0", MadeJpeg.of(scene(), 1, 2, 0));
    photos.put("4:1:1", MadeJpeg.of(scene(), 4, 1, 0));
    photos.put("4:2:0, restart markers", MadeJpeg.of(scene(), 2, 2, 1));
    photos.put("neither JFIF nor EXIF, 4:4:4", bare);
    photos.put(
        "neither JFIF nor EXIF, 4:2:0", MadeJpeg.without(MadeJpeg.of(scene(), 2, 2, 0), APP0));
    photos.put("EXIF only", MadeJpeg.with(bare, exif));
    photos.put("JFIF behind EXIF", MadeJpeg.with(plain, exif));
    photos.put("JFIF twice", MadeJpeg.with(plain, MadeJpeg.jfif()));
    photos.put("JFIF and Adobe's YCbCr", MadeJpeg.with(plain, MadeJpeg.adobe(1)));
    photos.put("Adobe's YCbCr", MadeJpeg.with(bare, MadeJpeg.adobe(1)));
    photos.put("Adobe's RGB", MadeJpeg.with(rgbSamples(), MadeJpeg.adobe(0)));
    photos.put("components R, G and B", MadeJpeg.withComponentIds(rgbSamples(), 'R', 'G', 'B'));
    photos.put("components 0, 1 and 2", MadeJpeg.withComponentIds(plain, 0, 1, 2));
    photos.put(
        "components 0, 1 and 2 and EXIF",
        MadeJpeg.with(MadeJpeg.withComponentIds(bare, 0, 1, 2), exif));
    photos.put("EXIF that points nowhere", MadeJpeg.with(plain, brokenExif()));
    photos.put("empty EXIF", MadeJpeg.with(plain, MadeJpeg.exif(new byte[0])));
    photos.put("empty segments", MadeJpeg.with(plain, segments()));
    photos.put("an empty APP0", MadeJpeg.with(bare, MadeJpeg.segment(APP0, new byte[0]), exif));
    photos.put("stray bytes between markers", MadeJpeg.with(plain, exif, new byte[] {0, 17, 0}));
    photos.put("padding between markers", MadeJpeg.with(plain, new byte[] {-1, -1, -1}));
    photos.put("no end marker", Arrays.copyOf(plain, plain.length - 2));
    photos.put("half an end marker", Arrays.copyOf(plain, plain.length - 1));
    photos.put("bytes behind the end", Arrays.copyOf(plain, plain.length + 1000));
    photos.put("a profile that is no profile", MadeJpeg.with(plain, MadeJpeg.icc(new byte[300])));
    byte[] boastful = MadeIcc.swapped();
    boastful[0] = 0x7f;
    photos.put("a profile that declares 2 GB", MadeJpeg.with(plain, MadeJpeg.icc(boastful)));
    photos.put("a profile of nothing", MadeJpeg.with(plain, MadeJpeg.icc(MadeIcc.hollow())));
    photos.put(
        "a profile part of count 0",
        MadeJpeg.with(
            plain,
            MadeJpeg.segment(
                0xe2,
                new Bytes(ByteOrder.BIG_ENDIAN)
                    .text("ICC_PROFILE\0")
                    .u8(0, 0)
                    .raw(new byte[40])
                    .done())));
    return photos;
  }

  private static byte[] brokenExif() {
    return MadeJpeg.exif(
        new Bytes(ByteOrder.BIG_ENDIAN).text("MM").u16(42).u32(0xffffff00L).done());
  }

  private static byte[] segments() {
    Bytes all = new Bytes(ByteOrder.BIG_ENDIAN);
    for (int marker = 0xe1; marker <= 0xed; marker++) {
      all.raw(MadeJpeg.segment(marker, new byte[0]));
    }
    return all.raw(MadeJpeg.segment(0xfe, new byte[0])).done();
  }

  static Stream<String> goodJpegs() {
    return good().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("goodJpegs")
  default void aJpegThatOthersShowIsDeveloped(String kind) throws RejectedException, IOException {
    byte[] photo = Objects.requireNonNull(good().get(kind));
    double psnr = Pictures.psnr(darkroom().develop(photo, Spec.wide(64)).picture(), scene());
    // Where colours are stored at a part of the sides, they alone cost some dB.
    assertThat(psnr).isGreaterThan(kind.startsWith("4:") || kind.contains("4:2:0") ? 24 : 34);
  }

  @Test
  default void aProfileIsAppliedToAdobesRgb() throws RejectedException, IOException {
    WritableRaster samples = Raster.createInterleavedRaster(0, 16, 16, 3, null);
    samples.setPixels(0, 0, 16, 16, Pictures.rgbSamples(Pictures.plain(16, 16, 0xe01010)));
    byte[] bare = MadeJpeg.without(MadeJpeg.ofSamples(samples), APP0);
    byte[] photo = MadeJpeg.with(bare, MadeJpeg.adobe(0), MadeJpeg.icc(MadeIcc.swapped()));
    int found = darkroom().develop(photo, Spec.wide(16)).rgb(8, 8);
    assertThat(Pictures.distance(found, 0x1010e0)).as("%06x", found).isLessThan(24);
  }

  @ParameterizedTest
  @ValueSource(ints = {0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf})
  default void aJpegOfAnotherProcessIsUnsupported(int frame) {
    byte[] photo = MadeJpeg.withFrameByte(MadeJpeg.of(scene()), 1, frame);
    assertRejected(photo, Reason.UNSUPPORTED);
  }

  @Test
  default void twelveBitsAreUnsupported() {
    assertRejected(MadeJpeg.withFrameByte(MadeJpeg.of(scene()), 4, 12), Reason.UNSUPPORTED);
  }

  @Test
  default void aFrameWithoutPixelsIsCorrupt() {
    byte[] jpeg = MadeJpeg.of(scene());
    assertRejected(MadeJpeg.withFrameByte(jpeg, 6, 0), Reason.CORRUPT);
    assertRejected(MadeJpeg.withFrameByte(jpeg, 8, 0), Reason.CORRUPT);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  default void aSegmentShorterThanItsLengthIsCorrupt(int length) {
    byte[] segment = {-1, (byte) 0xe5, 0, (byte) length};
    assertRejected(MadeJpeg.with(MadeJpeg.of(scene()), segment), Reason.CORRUPT);
  }

  private void assertRejected(byte[] photo, Reason reason) {
    assertThatThrownBy(() -> darkroom().develop(photo, Spec.wide(10)))
        .asInstanceOf(InstanceOfAssertFactories.type(RejectedException.class))
        .matches(rejected -> rejected.reason() == reason, "for the reason " + reason)
        .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
        .contains("the jpeg file");
  }
}
