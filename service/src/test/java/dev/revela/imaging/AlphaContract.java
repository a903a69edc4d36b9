package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.Darkroom.Developed;
import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.Gravity;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RejectedException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Soft transparency, in every format that has it and through chains of sizes. */
public interface AlphaContract extends EngineContract {
  int LARGE = 200;
  int ORANGE = 0xf09020;

  /** A soft orange disc; what hides in the transparent pixels is another colour. */
  private static BufferedImage softDisc() {
    return Pictures.transparent(
        LARGE,
        LARGE,
        (x, y) -> {
          double out = Math.hypot(x - 99.5, y - 99.5) - 70;
          int alpha = (int) Math.clamp(128 - out * 12, 0, 255);
          return alpha == 0 ? 0x0000ff00 : alpha << 24 | ORANGE;
        });
  }

  private static void assertOrange(BufferedImage picture, int tolerance, int leastAlpha) {
    int partly = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int argb = picture.getRGB(x, y);
        partly += argb >>> 24 > 40 && argb >>> 24 < 215 ? 1 : 0;
        if (argb >>> 24 > leastAlpha) {
          assertThat(Pictures.distance(argb, ORANGE))
              .as("%d, %d: %08x", x, y, argb)
              .isLessThan(tolerance);
        }
      }
    }
    assertThat(partly).as("pixels of the soft edge").isPositive();
  }

  @Test
  default void aChainOfSizesHasNoFringes() throws RejectedException, IOException {
    List<Spec> specs = List.of(Spec.wide(160), Spec.wide(80), Spec.wide(40), Spec.wide(13));
    for (Developed one : darkroom().develop(MadePng.of(softDisc()), specs)) {
      assertOrange(one.picture(), 12, 24);
    }
  }

  @Test
  default void sixteenBitsHaveNoFringes() throws RejectedException, IOException {
    BufferedImage disc = softDisc();
    int[] samples =
        IntStream.range(0, LARGE * LARGE)
            .map(i -> disc.getRGB(i % LARGE, i / LARGE))
            .flatMap(argb -> IntStream.of(16, 8, 0, 24).map(shift -> 257 * (argb >> shift & 0xff)))
            .toArray();
    byte[] photo = MadePng.of(LARGE, LARGE, MadePng.RGB_ALPHA, 16, samples);
    for (Developed one : darkroom().develop(photo, List.of(Spec.wide(90), Spec.wide(31)))) {
      assertOrange(one.picture(), 12, 24);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"PNG", "WEBP", "AVIF"})
  default void halfTransparencySurvives(OutputFormat format) throws RejectedException, IOException {
    assumeWrites(format);
    byte[] photo = MadePng.of(Pictures.transparent(60, 40, (x, y) -> 0x80c08040));
    Spec spec = Spec.wide(30).format(format).quality(95);
    int found = darkroom().develop(photo, spec).rgb(10, 10);
    assertThat(found >>> 24).isBetween(125, 131);
    assertThat(Pictures.distance(found, 0xc08040)).as("%08x", found).isLessThan(12);
    BufferedImage soft = darkroom().develop(MadePng.of(softDisc()), spec.quality(100)).picture();
    assertOrange(soft, 28, 128);
    assertThat(soft.getRGB(1, 1) >>> 24).isLessThan(8);
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  default void paddingIsOpaqueBesideATransparentPhoto(OutputFormat format)
      throws RejectedException, IOException {
    assumeWrites(format);
    byte[] photo = MadePng.of(Pictures.transparent(40, 40, (x, y) -> 0x00000000));
    BufferedImage padded =
        darkroom()
            .develop(
                photo,
                Spec.box(40, 80)
                    .contain(Gravity.Compass.NORTH)
                    .background(200, 40, 40)
                    .format(format)
                    .quality(95))
            .picture();
    assertThat(padded.getRGB(20, 70) >>> 24).isEqualTo(255);
    assertThat(Pictures.distance(padded.getRGB(20, 70), 0xc82828)).isLessThan(10);
    if (format.keepsAlpha()) {
      assertThat(padded.getRGB(20, 10) >>> 24).as("%s", format).isLessThan(6);
    } else {
      assertThat(Pictures.distance(padded.getRGB(20, 10), 0xc82828)).isLessThan(10);
    }
  }
}
