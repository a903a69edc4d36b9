package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.made.MadeGif;
import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.MadeTiff;
import dev.revela.imaging.made.MadeWebp;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.Gravity;
import dev.revela.photo.RejectedException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Transparency stays where the format has it, and becomes the background where it has none. */
public interface TransparencyContract extends EngineContract {
  int SIDE = 16;
  int HALF = SIDE / 2;

  /** Kinds of files whose left half is fully transparent and whose right half is {@code b0b0b0}. */
  private static Map<String, byte[]> photos() {
    Map<String, byte[]> photos = new LinkedHashMap<>();
    byte[] black = MadePng.chunk("tRNS", new byte[] {0, 0, 0, 0, 0, 0});
    byte[] grayBlack = MadePng.chunk("tRNS", new byte[] {0, 0});
    photos.put("RGB and alpha", png(MadePng.RGB_ALPHA, 8, 0xb0, 0xb0, 0xb0, 255));
    photos.put("16-bit RGB and alpha", png(MadePng.RGB_ALPHA, 16, 0xb0b0, 0xb0b0, 0xb0b0, 65535));
    photos.put("gray and alpha", png(MadePng.GRAY_ALPHA, 8, 0xb0, 255));
    photos.put("16-bit gray and alpha", png(MadePng.GRAY_ALPHA, 16, 0xb0b0, 65535));
    photos.put(
        "palette",
        png(
            MadePng.PALETTE,
            8,
            new int[] {1},
            MadePng.chunk("PLTE", new byte[] {0, 0, 0, (byte) 0xb0, (byte) 0xb0, (byte) 0xb0}),
            MadePng.chunk("tRNS", new byte[] {0, -1})));
    photos.put("RGB, one colour", png(MadePng.RGB, 8, new int[] {0xb0, 0xb0, 0xb0}, black));
    photos.put(
        "16-bit RGB, one colour", png(MadePng.RGB, 16, new int[] {0xb0b0, 0xb0b0, 0xb0b0}, black));
    photos.put("gray, one value", png(MadePng.GRAY, 8, new int[] {0xb0}, grayBlack));
    photos.put("16-bit gray, one value", png(MadePng.GRAY, 16, new int[] {0xb0b0}, grayBlack));
    photos.put("4-bit gray, one value", png(MadePng.GRAY, 4, new int[] {0xb}, grayBlack));
    photos.put(
        "GIF",
        new MadeGif(SIDE, SIDE, 0, 0xb0b0b0)
            .transparent(0)
            .frame(0, 0, SIDE, SIDE, halves(new int[] {1}))
            .done());
    BufferedImage argb = Pictures.transparent(SIDE, SIDE, (x, y) -> x < HALF ? 0 : 0xffb0b0b0);
    photos.put(
        "WebP",
        MadeWebp.file(MadeWebp.extended(MadeWebp.ALPHA, SIDE, SIDE), MadeWebp.pixels(argb)));
    photos.put("plain WebP", MadeWebp.of(argb));
    int[] samples = halves(new int[] {0xb0, 0xb0, 0xb0, 255});
    byte[] bytes = new byte[samples.length];
    IntStream.range(0, samples.length).forEach(i -> bytes[i] = (byte) samples[i]);
    photos.put("TIFF", MadeTiff.of(ByteOrder.LITTLE_ENDIAN, SIDE, SIDE, 4, bytes));
    return photos;
  }

  private static byte[] png(int type, int bits, int... right) {
    return png(type, bits, right, new byte[0][]);
  }

  private static byte[] png(int type, int bits, int[] right, byte[]... chunks) {
    return MadePng.of(SIDE, SIDE, type, bits, halves(right), chunks);
  }

  /** Zeros left, the pixel right. */
  private static int[] halves(int[] pixel) {
    return IntStream.range(0, SIDE * SIDE)
        .flatMap(
            i ->
                IntStream.range(0, pixel.length)
                    .map(channel -> i % SIDE < HALF ? 0 : pixel[channel]))
        .toArray();
  }

  static Stream<String> kindsOfTransparency() {
    return photos().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("kindsOfTransparency")
  default void transparencyIsKeptInPng(String kind) throws RejectedException, IOException {
    byte[] photo = Objects.requireNonNull(photos().get(kind));
    for (int side : new int[] {SIDE, HALF}) {
      BufferedImage picture = darkroom().develop(photo, Spec.wide(side)).picture();
      // A sharp kernel rings a level or two near the edge, which nobody sees.
      assertThat(picture.getRGB(1, 1) >>> 24).as("alpha left").isLessThanOrEqualTo(2);
      int right = picture.getRGB(side - 2, side - 2);
      assertThat(right >>> 24).as("alpha right").isGreaterThanOrEqualTo(253);
      assertThat(Pictures.distance(right, 0xb0b0b0)).as("%08x", right).isLessThan(12);
    }
  }

  @ParameterizedTest
  @MethodSource("kindsOfTransparency")
  default void transparencyBecomesTheBackgroundInJpeg(String kind)
      throws RejectedException, IOException {
    byte[] photo = Objects.requireNonNull(photos().get(kind));
    Spec spec = Spec.wide(SIDE).jpeg(95).background(230, 240, 250);
    BufferedImage picture = darkroom().develop(photo, spec).picture();
    assertThat(Pictures.distance(picture.getRGB(1, 1), 0xe6f0fa)).isLessThan(8);
    assertThat(Pictures.distance(picture.getRGB(SIDE - 2, 1), 0xb0b0b0)).isLessThan(16);
  }

  /** Every second pixel half transparent: half the colour, half the background. */
  @Test
  default void halfTransparencyIsMixedWithTheBackground() throws RejectedException, IOException {
    int[] samples =
        IntStream.range(0, SIDE * SIDE).flatMap(i -> IntStream.of(200, 0, 0, 128)).toArray();
    byte[] photo = MadePng.of(SIDE, SIDE, MadePng.RGB_ALPHA, 8, samples);
    int mixed =
        darkroom().develop(photo, Spec.wide(SIDE).jpeg(100).background(0, 0, 200)).rgb(8, 8);
    assertThat(Pictures.distance(mixed, 0x640064)).as("%06x", mixed).isLessThan(8);
  }

  /** A white disc on transparent pixels that hide black or red: no trace of those may be seen. */
  @ParameterizedTest
  @ValueSource(ints = {0x000000, 0xff0000, 0x00ff00})
  default void hiddenColoursDoNotBleedAtTheEdges(int hidden) throws RejectedException, IOException {
    int large = 100;
    int[] samples =
        IntStream.range(0, large * large)
            .flatMap(
                i -> {
                  int row = i / large;
                  boolean inside = Math.hypot(i % large - 49.5, row - 49.5) < 35;
                  int rgb = inside ? 0xffffff : hidden;
                  return IntStream.of(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff, inside ? 255 : 0);
                })
            .toArray();
    byte[] photo = MadePng.of(large, large, MadePng.RGB_ALPHA, 8, samples);
    for (int side : new int[] {73, 37, 11}) {
      BufferedImage small = darkroom().develop(photo, Spec.wide(side)).picture();
      BufferedImage flat = darkroom().develop(photo, Spec.wide(side).jpeg(100)).picture();
      int partly = 0;
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          int argb = small.getRGB(x, y);
          int alpha = argb >>> 24;
          partly += alpha > 16 && alpha < 240 ? 1 : 0;
          if (alpha > 16) {
            assertThat(Pictures.distance(argb, 0xffffff))
                .as("%d, %d of %d: %08x", x, y, side, argb)
                .isLessThan(12);
          }
          assertThat(Pictures.distance(flat.getRGB(x, y), 0xffffff)).isLessThan(6);
        }
      }
      assertThat(partly).as("pixels at the edge").isPositive();
    }
  }

  @Test
  default void paddingLiesBesideATransparentPhotoAndNotUnderIt()
      throws RejectedException, IOException {
    byte[] photo = Objects.requireNonNull(photos().get("RGB and alpha"));
    BufferedImage padded =
        darkroom()
            .develop(
                photo, Spec.box(SIDE, 2 * SIDE).contain(Gravity.Compass.NORTH).background(9, 8, 7))
            .picture();
    assertThat(padded.getRGB(1, 1) >>> 24).isZero();
    assertThat(padded.getRGB(1, SIDE + 1)).isEqualTo(0xff090807);
  }
}
