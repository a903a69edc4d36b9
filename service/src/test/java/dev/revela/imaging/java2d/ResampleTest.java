package dev.revela.imaging.java2d;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.made.Pictures;
import dev.revela.photo.Size;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ResampleTest {

  private static BufferedImage checkerboard(int width, int height) {
    return Pictures.opaque(width, height, (x, y) -> (x + y) % 2 == 0 ? 0xffffff : 0);
  }

  @ParameterizedTest(name = "{0} x {0} to {1} x {1}")
  @CsvSource({"64,32", "64,16", "64,2", "512,4"})
  void aCheckerboardScaledDownIsMidGray(int from, int to) {
    BufferedImage gray = Resample.to(new Size(to, to), checkerboard(from, from));
    for (int y = 0; y < to; y++) {
      for (int x = 0; x < to; x++) {
        assertThat(Pictures.distance(gray.getRGB(x, y), 0x808080)).isLessThan(4);
      }
    }
  }

  /** Only one column in 16 is white: a resize that leaves out pixels sees none or too many. */
  @ParameterizedTest(name = "to {0} x {1}")
  @CsvSource({"8,128", "8,100", "8,64", "8,8", "16,127", "4,256"})
  void anUnevenFillAveragesAllPixels(int width, int height) {
    BufferedImage stripes = Pictures.opaque(256, 128, (x, y) -> x % 16 == 5 ? 0xffffff : 0);
    BufferedImage filled = Resample.to(new Size(width, height), stripes);
    assertThat(Resample.sizeOf(filled)).isEqualTo(new Size(width, height));
    for (int x = 0; x < width; x++) {
      assertThat(Pictures.distance(filled.getRGB(x, height / 2), 0x101010)).isLessThan(8);
    }
  }

  @Test
  void theSameSizeIsTheSamePicture() {
    BufferedImage picture = checkerboard(5, 4);
    assertThat(Resample.to(new Size(5, 4), picture)).isSameAs(picture);
  }

  @Test
  void aPlainColourStaysItself() {
    for (Size size : new Size[] {new Size(3, 200), new Size(200, 3), new Size(33, 21)}) {
      BufferedImage resized = Resample.to(size, Pictures.plain(100, 60, 0x1234ab));
      for (int y = 0; y < size.height(); y++) {
        for (int x = 0; x < size.width(); x++) {
          assertThat(Pictures.distance(resized.getRGB(x, y), 0x1234ab)).isLessThan(2);
        }
      }
    }
  }
}
