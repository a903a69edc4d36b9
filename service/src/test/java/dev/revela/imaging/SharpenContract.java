package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.Feature;
import dev.revela.photo.RejectedException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sharpening raises the contrast at edges and touches nothing else. */
public interface SharpenContract extends EngineContract {

  /** Dark gray left, light gray right, with a soft edge between. */
  private static BufferedImage softEdge() {
    return Pictures.opaque(80, 40, (x, y) -> (x < 40 ? 80 : 176) * 0x010101);
  }

  private static int gray(BufferedImage picture, int x) {
    return picture.getRGB(x, 20) & 0xff;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 2})
  default void anEdgeGetsMoreContrast(double sigma) throws RejectedException, IOException {
    assumeCan(Feature.SHARPEN);
    byte[] photo = MadePng.of(softEdge());
    BufferedImage plain = darkroom().develop(photo, Spec.wide(80)).picture();
    BufferedImage sharp = darkroom().develop(photo, Spec.wide(80).sharpen(sigma)).picture();
    int dark = 255;
    int light = 0;
    for (int x = 25; x < 55; x++) {
      dark = Math.min(dark, gray(sharp, x));
      light = Math.max(light, gray(sharp, x));
    }
    assertThat(dark).as("darkest").isLessThan(80);
    assertThat(light).as("lightest").isGreaterThan(176);
    for (int x : new int[] {2, 10, 70, 77}) {
      assertThat(gray(sharp, x)).as("flat at %d", x).isEqualTo(gray(plain, x));
    }
  }

  @Test
  default void noneIsNone() throws RejectedException, IOException {
    byte[] photo = MadePng.of(Pictures.scene(60, 40));
    assertThat(darkroom().develop(photo, Spec.wide(60).sharpen(0)).picture())
        .satisfies(
            picture -> assertThat(Pictures.psnr(picture, Pictures.scene(60, 40))).isInfinite());
  }

  @Test
  default void coloursStayWhatTheyAre() throws RejectedException, IOException {
    assumeCan(Feature.SHARPEN);
    byte[] photo = MadePng.of(Pictures.quarters(60, 40));
    BufferedImage sharp = darkroom().develop(photo, Spec.wide(60).sharpen(1)).picture();
    assertThat(Pictures.distance(sharp.getRGB(5, 5), Pictures.RED)).isLessThanOrEqualTo(1);
    assertThat(Pictures.distance(sharp.getRGB(55, 35), Pictures.YELLOW)).isLessThanOrEqualTo(1);
  }

  /** What hides in transparent pixels casts no shadow onto their neighbours. */
  @ParameterizedTest
  @ValueSource(ints = {0x000000, 0xffffff})
  default void transparencyHasNoEdgeToSharpen(int hidden) throws RejectedException, IOException {
    assumeCan(Feature.SHARPEN);
    BufferedImage disc =
        Pictures.transparent(
            120, 120, (x, y) -> Math.hypot(x - 59.5, y - 59.5) < 40 ? 0xffb0b0b0 : hidden);
    BufferedImage plain = darkroom().develop(MadePng.of(disc), Spec.wide(50)).picture();
    BufferedImage sharp = darkroom().develop(MadePng.of(disc), Spec.wide(50).sharpen(1)).picture();
    for (int y = 0; y < 50; y++) {
      for (int x = 0; x < 50; x++) {
        int argb = sharp.getRGB(x, y);
        assertThat(argb >>> 24).as("alpha").isEqualTo(plain.getRGB(x, y) >>> 24);
        if (argb >>> 24 > 24) {
          assertThat(Pictures.distance(argb, 0xb0b0b0))
              .as("%d, %d: %08x", x, y, argb)
              .isLessThan(12);
        }
      }
    }
  }
}
