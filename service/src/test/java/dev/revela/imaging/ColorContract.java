package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.made.MadeIcc;
import dev.revela.imaging.made.MadeJpeg;
import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.MadeTiff;
import dev.revela.imaging.made.MadeWebp;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.RejectedException;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Renditions are in sRGB and look as the photo does. */
public interface ColorContract extends EngineContract {
  int SIDE = 8;

  private static int[] repeated(int... pixel) {
    return IntStream.range(0, SIDE * SIDE).flatMap(i -> Arrays.stream(pixel)).toArray();
  }

  private static byte[] png(int rgb, byte[]... chunks) {
    return MadePng.of(
        SIDE,
        SIDE,
        MadePng.RGB,
        8,
        repeated(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff),
        chunks);
  }

  /** The colour of the whole and of the half size, which must be one. */
  private void assertColor(byte[] photo, int expected, int tolerance)
      throws RejectedException, IOException {
    for (int side : new int[] {SIDE, SIDE / 2}) {
      int found = darkroom().develop(photo, Spec.wide(side)).rgb(side / 2, side / 2);
      assertThat(Pictures.distance(found, expected))
          .as("%06x for %06x", found & 0xffffff, expected)
          .isLessThanOrEqualTo(tolerance);
    }
  }

  // What the colours are in sRGB was worked out from the profiles' matrices and gamma.
  @ParameterizedTest(name = "{0} is {1} in sRGB")
  @CsvSource({
    "808080,818181",
    "a06040,ac5c36",
    "4080a0,1883a5",
    "ff0000,ff0000",
    "00ff00,00ff00",
    "c0c060,c1c14e"
  })
  default void displayP3BecomesSrgb(String stored, String shown)
      throws RejectedException, IOException {
    byte[] profile = MadeIcc.displayP3();
    int rgb = Integer.parseInt(stored, 16);
    int expected = Integer.parseInt(shown, 16);
    BufferedImage image = Pictures.plain(SIDE, SIDE, rgb);
    assertColor(png(rgb, MadePng.iccProfile(profile)), expected, 3);
    assertColor(MadeJpeg.with(MadeJpeg.of(image), MadeJpeg.icc(profile)), expected, 5);
    assertColor(
        MadeTiff.of(
            ByteOrder.LITTLE_ENDIAN,
            SIDE,
            SIDE,
            3,
            Pictures.rgbBytes(image),
            MadeTiff.bytes(34675, profile)),
        expected,
        3);
    assertColor(
        MadeWebp.file(
            MadeWebp.extended(MadeWebp.ICC, SIDE, SIDE),
            MadeWebp.chunk("ICCP", profile),
            MadeWebp.pixels(image)),
        expected,
        3);
  }

  @ParameterizedTest(name = "{0} is {1} in sRGB")
  @CsvSource({"808080,818181", "a06040,b4603c", "609040,3f9137", "ff0000,ff0000"})
  default void adobeRgbBecomesSrgb(String stored, String shown)
      throws RejectedException, IOException {
    int rgb = Integer.parseInt(stored, 16);
    assertColor(png(rgb, MadePng.iccProfile(MadeIcc.adobeRgb())), Integer.parseInt(shown, 16), 3);
  }

  @Test
  default void aProfileInPartsAndOutOfOrderIsApplied() throws RejectedException, IOException {
    byte[] jpeg = MadeJpeg.of(Pictures.plain(SIDE, SIDE, 0xe01010));
    byte[][] parts = MadeJpeg.icc(MadeIcc.swapped(), 100).toArray(byte[][]::new);
    byte[] swap = parts[0];
    parts[0] = parts[1];
    parts[1] = swap;
    int found = darkroom().develop(MadeJpeg.with(jpeg, parts), Spec.wide(SIDE)).rgb(4, 4);
    assertThat(found & 0xff).as("blue of %06x", found).isGreaterThan(200);
    assertThat(found >> 16 & 0xff).as("red of %06x", found).isLessThan(60);
  }

  @Test
  default void aProfileThatIsBrokenIsPassedOver() throws RejectedException, IOException {
    byte[] whole = MadeIcc.swapped();
    int rgb = 0xe01010;
    byte[] jpeg = MadeJpeg.of(Pictures.plain(SIDE, SIDE, rgb));
    byte[][] parts = MadeJpeg.icc(whole, 100).toArray(byte[][]::new);
    assertColor(MadeJpeg.with(jpeg, Arrays.copyOf(parts, parts.length - 1)), rgb, 4);
    assertColor(MadeJpeg.with(jpeg, Arrays.copyOfRange(parts, 1, parts.length)), rgb, 4);
    assertColor(MadeJpeg.with(jpeg, MadeJpeg.icc(MadeIcc.hollow())), rgb, 4);
    assertColor(MadeJpeg.with(jpeg, MadeJpeg.icc(new byte[200])), rgb, 4);
    assertColor(png(rgb, MadePng.iccProfile(MadeIcc.hollow())), rgb, 1);
    assertColor(png(rgb, MadePng.iccProfile(new byte[3])), rgb, 1);
    assertColor(png(rgb, MadePng.chunk("iCCP", new byte[50])), rgb, 1);
    assertColor(png(rgb, MadePng.chunk("iCCP", new byte[0])), rgb, 1);
  }

  @Test
  default void aProfileOfOtherColoursThanThePhotoIsPassedOver()
      throws RejectedException, IOException {
    byte[] gray = MadeIcc.gray(1.0);
    assertColor(png(0x406080, MadePng.iccProfile(gray)), 0x406080, 1);
    byte[] unknown = MadeIcc.displayP3();
    System.arraycopy("XYZZ".getBytes(StandardCharsets.US_ASCII), 0, unknown, 16, 4);
    assertColor(png(0x406080, MadePng.iccProfile(unknown)), 0x406080, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 16})
  default void grayIsNotBrightened(int bits) throws RejectedException, IOException {
    int max = (1 << bits) - 1;
    for (int value : new int[] {0, max / 3, max / 2, max}) {
      byte[] png = MadePng.of(SIDE, SIDE, MadePng.GRAY, bits, repeated(value));
      int gray = Math.round(255f * value / max);
      assertColor(png, gray * 0x010101, 1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 85, 128, 170, 255})
  default void aGrayJpegKeepsItsValues(int gray) throws RejectedException, IOException {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSamples(0, 0, SIDE, SIDE, 0, repeated(gray));
    assertColor(MadeJpeg.ofSamples(image.getRaster()), gray * 0x010101, 2);
  }

  @ParameterizedTest(name = "gray {0} of gamma {1} is {2}")
  @CsvSource({"128,2.2,129", "128,1.0,188", "128,1.8,146", "64,1.8,81", "255,1.8,255", "0,1.8,0"})
  default void aGrayProfileIsApplied(int gray, double gamma, int shown)
      throws RejectedException, IOException {
    byte[] icc = MadeIcc.gray(gamma);
    byte[] png = MadePng.of(SIDE, SIDE, MadePng.GRAY, 8, repeated(gray), MadePng.iccProfile(icc));
    assertColor(png, shown * 0x010101, 3);
    byte[] tiff =
        MadeTiff.of(
            ByteOrder.BIG_ENDIAN, SIDE, SIDE, 1, grayBytes(gray), MadeTiff.bytes(34675, icc));
    assertColor(tiff, shown * 0x010101, 3);
  }

  private static byte[] grayBytes(int gray) {
    byte[] bytes = new byte[SIDE * SIDE];
    Arrays.fill(bytes, (byte) gray);
    return bytes;
  }

  @Test
  default void sixteenBitsBecomeTheNearestEight() throws RejectedException, IOException {
    byte[] rgb = MadePng.of(SIDE, SIDE, MadePng.RGB, 16, repeated(0x1234, 0x80ff, 0xfe00));
    assertColor(rgb, 0x1280fd, 1);
    byte[] withProfile =
        MadePng.of(
            SIDE,
            SIDE,
            MadePng.RGB,
            16,
            repeated(0xa0a0, 0x6060, 0x4040),
            MadePng.iccProfile(MadeIcc.displayP3()));
    assertColor(withProfile, 0xac5c36, 3);
  }

  @Test
  default void aGrayTiffKeepsItsValues() throws RejectedException, IOException {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      assertColor(MadeTiff.of(order, SIDE, SIDE, 1, grayBytes(77)), 0x4d4d4d, 1);
    }
  }

  /** Without a profile, engines differ in the exact colour, but not in what colour it is. */
  @ParameterizedTest(name = "cyan {0}, magenta {1}, yellow {2}, black {3}")
  @CsvSource({
    "0,0,0,0,ffffff",
    "0,0,0,255,202020",
    "255,0,0,0,10a0e0",
    "0,255,0,0,e010a0",
    "0,0,255,0,ffe000",
    "0,255,255,0,e02020"
  })
  default void cmykBecomesRgb(int cyan, int magenta, int yellow, int black, String about)
      throws RejectedException, IOException {
    WritableRaster samples =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, SIDE, SIDE, 4, null);
    // Adobe stores ink inverted.
    samples.setPixels(
        0, 0, SIDE, SIDE, repeated(255 - cyan, 255 - magenta, 255 - yellow, 255 - black));
    byte[] jpeg = MadeJpeg.with(MadeJpeg.ofSamples(samples), MadeJpeg.adobe(0));
    assertColor(jpeg, Integer.parseInt(about, 16), 110);
    assertHue(jpeg, Integer.parseInt(about, 16));
  }

  private void assertHue(byte[] jpeg, int about) throws RejectedException, IOException {
    int found = darkroom().develop(jpeg, Spec.wide(SIDE)).rgb(4, 4);
    for (int shift = 0; shift <= 16; shift += 8) {
      boolean bright = (about >> shift & 0xff) >= 0xa0;
      assertThat((found >> shift & 0xff) >= 0x80)
          .as("%06x for about %06x", found & 0xffffff, about)
          .isEqualTo(bright);
    }
  }
}
