package dev.revela.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.Swatch;
import dev.revela.photo.Rgb;
import org.junit.jupiter.api.Test;

class DominantColorTest {
  private static String color(int... argb) {
    return DominantColor.of(new Swatch(argb.length, 1, argb)).map(Rgb::hex).orElse("none");
  }

  @Test
  void is_the_mean_of_the_fullest_bin() {
    assertThat(color(0xff101010, 0xff1f1011, 0xff202020)).isEqualTo("#181011");
    assertThat(color(0xffff0000, 0xff00ff00, 0xff00ff00)).isEqualTo("#00ff00");
  }

  /** Red, green and blue each have bins of their own: 16 values wide. */
  @Test
  void bins_are_sixteen_wide_in_each_part() {
    assertThat(color(0xff0f0000, 0xff100000, 0xff110000)).isEqualTo("#110000");
    assertThat(color(0xff000f00, 0xff001000, 0xff001100)).isEqualTo("#001100");
    assertThat(color(0xff00000f, 0xff000010, 0xff000011)).isEqualTo("#000011");
  }

  @Test
  void what_is_not_half_opaque_does_not_count() {
    assertThat(color(0x7fffffff, 0x7fffffff, 0x80123456)).isEqualTo("#123456");
    assertThat(color(0x00ffffff, 0x7f000000)).isEqualTo("none");
  }

  /** The first of the bins that are as full, so that a photo has one answer. */
  @Test
  void a_tie_is_the_darker_red() {
    assertThat(color(0xffff0000, 0xff0000ff)).isEqualTo("#0000ff");
  }
}
