package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.made.MadeHeif;
import dev.revela.imaging.made.MadeIcc;
import dev.revela.imaging.made.MadeJpeg;
import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.RejectedException;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The less usual ways in which photos store their colours. */
public interface SourceColorContract extends EngineContract {
  int SIDE = 16;

  private static int[] repeated(int... pixel) {
    return IntStream.range(0, SIDE * SIDE).flatMap(i -> Arrays.stream(pixel)).toArray();
  }

  private static byte[] fourChannels(int transform, int... pixel) {
    WritableRaster samples =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, SIDE, SIDE, 4, null);
    samples.setPixels(0, 0, SIDE, SIDE, repeated(pixel));
    return MadeJpeg.with(MadeJpeg.ofSamples(samples), MadeJpeg.adobe(transform));
  }

  private int color(byte[] photo) throws RejectedException, IOException {
    return darkroom().develop(photo, Spec.wide(SIDE)).rgb(8, 8);
  }

  /** Adobe's YCCK is CMYK, of which three inks are stored as YCbCr. */
  @ParameterizedTest
  @CsvSource({"0,0,0,0", "200,30,40,20", "10,220,90,0", "30,20,200,60", "0,0,0,200"})
  default void ycckIsAnotherWayToStoreCmyk(int cyan, int magenta, int yellow, int black)
      throws RejectedException, IOException {
    byte[] cmyk = fourChannels(0, 255 - cyan, 255 - magenta, 255 - yellow, 255 - black);
    byte[] ycck =
        fourChannels(
            2,
            clamp(0.299 * cyan + 0.587 * magenta + 0.114 * yellow),
            clamp(128 - 0.168736 * cyan - 0.331264 * magenta + 0.5 * yellow),
            clamp(128 + 0.5 * cyan - 0.418688 * magenta - 0.081312 * yellow),
            255 - black);
    int expected = color(cmyk);
    int found = color(ycck);
    assertThat(Pictures.distance(found, expected))
        .as("%06x for %06x", found, expected)
        .isLessThan(8);
  }

  private static int clamp(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }

  /** A profile that is no profile of inks says nothing of them. */
  @Test
  default void aProfileOfRgbIsPassedOverForCmyk() throws RejectedException, IOException {
    byte[] plain = fourChannels(0, 55, 225, 215, 235);
    byte[] tagged = MadeJpeg.with(plain, MadeJpeg.icc(MadeIcc.displayP3()));
    // An engine may have one reader for the usual and another for the unusual.
    assertThat(Pictures.distance(color(tagged), color(plain))).isLessThanOrEqualTo(2);
  }

  @Test
  default void sixteenBitsWithAProfileKeepTheirTransparency()
      throws RejectedException, IOException {
    byte[] photo =
        MadePng.of(
            SIDE,
            SIDE,
            MadePng.RGB_ALPHA,
            16,
            repeated(0xa0a0, 0x6060, 0x4040, 0x8080),
            MadePng.iccProfile(MadeIcc.displayP3()));
    for (int side : new int[] {SIDE, 7}) {
      int found = darkroom().develop(photo, Spec.wide(side)).rgb(3, 3);
      assertThat(found >>> 24).isBetween(127, 129);
      assertThat(Pictures.distance(found, 0xac5c36)).as("%08x", found).isLessThan(4);
    }
  }

  @Test
  default void aPaletteHasAProfileToo() throws RejectedException, IOException {
    byte[] photo =
        MadePng.of(
            SIDE,
            SIDE,
            MadePng.PALETTE,
            8,
            repeated(1),
            MadePng.iccProfile(MadeIcc.displayP3()),
            MadePng.chunk("PLTE", new byte[] {0, 0, 0, (byte) 0xa0, 0x60, 0x40}));
    assertThat(Pictures.distance(color(photo), 0xac5c36)).isLessThan(4);
  }

  /** Most cameras embed sRGB in one way or another, which is no reason to change a number. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1024, 4096})
  default void aProfileThatSaysSrgbChangesNothing(int values)
      throws RejectedException, IOException {
    BufferedImage scene = Pictures.scene(64, 48);
    byte[] plain = MadeJpeg.of(scene);
    byte[] tagged = MadeJpeg.with(plain, MadeJpeg.icc(MadeIcc.srgb(values)));
    for (int side : new int[] {64, 40, 12}) {
      BufferedImage expected = darkroom().develop(plain, Spec.wide(side)).picture();
      BufferedImage found = darkroom().develop(tagged, Spec.wide(side)).picture();
      assertThat(Pictures.psnr(found, expected)).isGreaterThan(48);
    }
  }

  /** Libheif's own numbers, of 8 bits. */
  @Test
  default void anAvifKeepsItsTransparencyAndColours() throws RejectedException, IOException {
    byte[] photo = MadeHeif.quarters().alpha().done();
    Assumptions.assumeTrue(darkroom().reads(photo), "The engine reads no AVIF");
    BufferedImage picture = darkroom().develop(photo, Spec.wide(20)).picture();
    assertThat(picture.getRGB(3, 3) >>> 24).isGreaterThan(250);
    assertThat(picture.getRGB(16, 3) >>> 24).isBetween(120, 136);
    assertThat(Pictures.distance(picture.getRGB(3, 3), Pictures.RED)).isLessThan(16);
    assertThat(Pictures.distance(picture.getRGB(16, 11), Pictures.YELLOW)).isLessThan(16);
  }
}
