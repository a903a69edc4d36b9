package dev.revela.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.Swatch;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

/** The known answers are those of the reference's C code, by blurhash-python. */
class BlurHashTest {
  private static String hash(int width, int height, IntBinaryOperator rgb) {
    return BlurHash.of(swatch(width, height, (x, y) -> 0xff000000 | rgb.applyAsInt(x, y)));
  }

  private static int rgb(int red, int green, int blue) {
    return (red << 16) | (green << 8) | blue;
  }

  private static Swatch swatch(int width, int height, IntBinaryOperator argb) {
    int[] pixels = new int[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = argb.applyAsInt(i % width, i / width);
    }
    return new Swatch(width, height, pixels);
  }

  @Test
  void plain_pictures() {
    assertThat(hash(64, 48, (x, y) -> 0)).isEqualTo("L00000fQfQfQfQfQfQfQfQfQfQfQ");
    assertThat(hash(64, 48, (x, y) -> 0xffffff)).isEqualTo("L6TSUA_3fQ_3~qj[fQj[fQfQfQfQ");
    assertThat(hash(1, 1, (x, y) -> 0xff8000)).isEqualTo("L~TNoS~O~O~O~O~O~O~O~O~O~O~O");
  }

  /** Brighter to the right is a negative component, and counts as much as a positive one. */
  @Test
  void gradients_in_both_directions() {
    assertThat(hash(64, 48, (x, y) -> x * 255 / 63 * 0x010101))
        .isEqualTo("L$HV9w00%MRjofayj[fQfQfQfQfQ");
    assertThat(hash(64, 48, (x, y) -> (63 - x) * 255 / 63 * 0x010101))
        .isEqualTo("L+HV9w~q%Mxuofj[j[j[fQfQfQfQ");
  }

  @Test
  void colours() {
    assertThat(hash(8, 8, (x, y) -> (x / 4 + y / 4) % 2 == 1 ? 0xfa141e : 0x0a3cf0))
        .isEqualTo("LxL99k$TfQ$T$T2zFg#*fQFgOFs8");
    assertThat(hash(64, 1, (x, y) -> rgb(x * 4, 255 - x * 4, 128)))
        .isEqualTo("L~HLu08Ux;XQ~p8Ux;XQ~p8Ux;XQ");
  }

  @Test
  void an_upright_picture_has_more_components_down() {
    assertThat(hash(48, 64, (x, y) -> rgb(x * 5, y * 3, x * y % 256)))
        .isEqualTo("TrG81,2U$2i2awjrgGfhfQjEa{ju");
  }

  @Test
  void transparency_is_white() {
    Swatch clear = swatch(64, 48, (x, y) -> 0x00123456);
    Swatch half = swatch(64, 48, (x, y) -> 0x80000000);

    assertThat(BlurHash.of(clear)).isEqualTo(hash(64, 48, (x, y) -> 0xffffff));
    assertThat(BlurHash.of(half)).isEqualTo(hash(64, 48, (x, y) -> 0x7f7f7f));
  }
}
