package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.Darkroom.Developed;
import dev.revela.imaging.made.MadeIcc;
import dev.revela.imaging.made.MadeJpeg;
import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.ColorSpace;
import dev.revela.photo.Feature;
import dev.revela.photo.RejectedException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In linear light, half of the pixels white is half of the light; in sRGB's numbers that is 188.
 */
public interface LinearLightContract extends EngineContract {
  int SIDE = 256;
  int HALF_LIGHT = 188;
  int HALF_NUMBER = 128;

  private static BufferedImage checkered() {
    return Pictures.opaque(SIDE, SIDE, (x, y) -> (x + y) % 2 == 0 ? 0xffffff : 0);
  }

  private static BufferedImage lines() {
    return Pictures.opaque(SIDE, SIDE, (x, y) -> y % 2 == 0 ? 0xffffff : 0);
  }

  private static void assertGray(Developed developed, int expected) {
    int middle = developed.picture().getWidth() / 2;
    for (int x = middle - 2; x < middle + 2; x++) {
      int found = developed.rgb(x, middle);
      assertThat(Pictures.distance(found, expected * 0x010101))
          .as("%08x", found)
          .isLessThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 64, 50, 17})
  default void fineDetailKeepsItsBrightness(int side) throws RejectedException, IOException {
    assumeCan(Feature.LINEAR_LIGHT);
    for (BufferedImage picture : List.of(checkered(), lines())) {
      for (byte[] photo : List.of(MadePng.of(picture), MadeJpeg.of(picture))) {
        List<Developed> both =
            darkroom().develop(photo, List.of(Spec.wide(side).linear(), Spec.wide(side)));
        assertGray(both.get(0), HALF_LIGHT);
        assertGray(both.get(1), HALF_NUMBER);
      }
    }
  }

  @Test
  default void aChainOfSizesKeepsTheBrightness() throws RejectedException, IOException {
    assumeCan(Feature.LINEAR_LIGHT);
    List<Spec> specs =
        List.of(Spec.wide(128).linear(), Spec.wide(60).linear(), Spec.wide(20).linear());
    for (Developed one : darkroom().develop(MadePng.of(checkered()), specs)) {
      assertGray(one, HALF_LIGHT);
    }
  }

  @Test
  default void transparencyMakesNoDifference() throws RejectedException, IOException {
    assumeCan(Feature.LINEAR_LIGHT);
    BufferedImage half =
        Pictures.transparent(SIDE, SIDE, (x, y) -> (x + y) % 2 == 0 ? 0x80ffffff : 0x80000000);
    Developed developed = darkroom().develop(MadePng.of(half), Spec.wide(64).linear());
    assertGray(developed, HALF_LIGHT);
    assertThat(developed.rgb(32, 32) >>> 24).isBetween(127, 129);
    BufferedImage holes =
        Pictures.transparent(SIDE, SIDE, (x, y) -> (x + y) % 2 == 0 ? 0xffa06040 : 0x00ffffff);
    int found = darkroom().develop(MadePng.of(holes), Spec.wide(64).linear()).rgb(32, 32);
    assertThat(Pictures.distance(found, 0xa06040)).as("%08x", found).isLessThan(3);
    assertThat(found >>> 24).isBetween(126, 130);
  }

  /** Each photo's own numbers become light by its own profile. */
  @Test
  default void anyKindOfPhotoComesOutInItsColours() throws RejectedException, IOException {
    assumeCan(Feature.LINEAR_LIGHT);
    assumeCan(Feature.WIDE_GAMUT);
    List<Spec> specs =
        List.of(
            Spec.wide(48).linear(),
            Spec.wide(48).linear().colorSpace(ColorSpace.P3),
            Spec.wide(24).linear(),
            Spec.wide(48));
    int[] gray = new int[100 * 100];
    Arrays.fill(gray, 128);
    byte[] grayPhoto =
        MadePng.of(100, 100, MadePng.GRAY, 8, gray, MadePng.iccProfile(MadeIcc.gray(1.0)));
    byte[] adobe =
        MadePng.of(Pictures.plain(100, 100, 0x609040), MadePng.iccProfile(MadeIcc.adobeRgb()));
    for (byte[] photo : List.of(grayPhoto, adobe)) {
      List<Developed> all = darkroom().develop(photo, specs);
      int expected = all.get(3).rgb(20, 20);
      for (int i : new int[] {0, 2}) {
        int found = all.get(i).rgb(8, 8);
        assertThat(Pictures.distance(found, expected))
            .as("%08x for %08x", found, expected)
            .isLessThanOrEqualTo(2);
      }
    }
  }
}
