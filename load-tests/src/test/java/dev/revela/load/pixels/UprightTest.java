package dev.revela.load.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UprightTest {

  /** Stored as rows abc and def; EXIF says which stored row and column are the top and the left. */
  @ParameterizedTest
  @CsvSource({
    "1, abc/def",
    "2, cba/fed",
    "3, fed/cba",
    "4, def/abc",
    "5, ad/be/cf",
    "6, da/eb/fc",
    "7, fc/eb/da",
    "8, cf/be/ad"
  })
  void everyOrientationIsTurned(int orientation, String expected) {
    BufferedImage stored = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 6; i++) {
      stored.setRGB(i % 3, i / 3, 'a' + i);
    }

    assertThat(rows(Upright.of(stored, orientation))).isEqualTo(expected);
  }

  private static String rows(BufferedImage image) {
    StringBuilder rows = new StringBuilder();
    for (int y = 0; y < image.getHeight(); y++) {
      rows.append(y == 0 ? "" : "/");
      for (int x = 0; x < image.getWidth(); x++) {
        rows.append((char) (image.getRGB(x, y) & 0xff));
      }
    }
    return rows.toString();
  }
}
