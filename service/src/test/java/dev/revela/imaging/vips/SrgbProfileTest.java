package dev.revela.imaging.vips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.header.IccBytes;
import dev.revela.imaging.made.MadeIcc;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SrgbProfileTest {

  private static boolean matches(byte[] profile) {
    return SrgbProfile.matches(new IccBytes(profile));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 256, 1024, 4096})
  void theCurveOfSrgbIsATableOrAFormula(int values) {
    assertThat(matches(MadeIcc.srgb(values))).isTrue();
  }

  @Test
  void javasOwnProfileIsSrgb() {
    assertThat(matches(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())).isTrue();
    assertThat(matches(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData())).isFalse();
    assertThat(matches(ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData())).isFalse();
  }

  @Test
  void otherPrimariesAreNot() {
    assertThat(matches(MadeIcc.adobeRgb())).isFalse();
    assertThat(matches(MadeIcc.displayP3())).isFalse();
    assertThat(matches(MadeIcc.trueDisplayP3())).isFalse();
    assertThat(matches(MadeIcc.swapped())).isFalse();
  }

  @Test
  void otherCurvesAreNot() {
    assertThat(matches(MadeIcc.srgbWithGamma())).isFalse();
    assertThat(matches(MadeIcc.srgbWithFormula(2.2))).isFalse();
    // So few values say little of the curve between them.
    assertThat(matches(MadeIcc.srgb(16))).isFalse();
  }

  @Test
  void aTableIsStrongerThanTheRest() {
    assertThat(matches(MadeIcc.srgbWithTable())).isFalse();
  }

  @Test
  void whatIsCutShortIsNot() {
    for (byte[] whole : new byte[][] {MadeIcc.srgb(1024), MadeIcc.srgb(0)}) {
      for (int length = 0; length < whole.length; length += 1 + length / 9) {
        assertThat(matches(Arrays.copyOf(whole, length))).as("%d bytes", length).isFalse();
      }
    }
    assertThat(matches(MadeIcc.hollow())).isFalse();
    assertThat(matches(MadeIcc.gray(2.2))).isFalse();
  }

  @Test
  void tagsThatLieOutsideOfTheProfileAreNot() {
    int firstTag = 128 + 4;
    for (int tag = 1; tag < 7; tag++) {
      for (int first : new int[] {0x7f, 0xff}) {
        byte[] broken = MadeIcc.srgb(0);
        broken[firstTag + 12 * tag + 4] = (byte) first;
        assertThat(matches(broken)).as("tag %d", tag).isFalse();
      }
    }
  }
}
