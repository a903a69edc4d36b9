package dev.revela.load.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class Lanczos3Test {

  private static BufferedImage image(int width, int height, IntBinaryOperator rgb) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, rgb.applyAsInt(x, y));
      }
    }
    return image;
  }

  @Test
  void oneColourStaysThatColourUpToTheEdges() {
    Picture scaled = Lanczos3.resize(image(50, 37, (x, y) -> 0x0a_80_fe), 17, 11);

    for (int y = 0; y < 11; y++) {
      for (int x = 0; x < 17; x++) {
        assertThat(scaled.at(0, x, y)).isCloseTo(0x0a, within(1e-9));
        assertThat(scaled.at(1, x, y)).isCloseTo(0x80, within(1e-9));
        assertThat(scaled.at(2, x, y)).isCloseTo(0xfe, within(1e-9));
      }
    }
  }

  @Test
  void theSameSizeIsTheSamePicture() {
    Picture scaled = Lanczos3.resize(image(9, 7, (x, y) -> x * 20 + y), 9, 7);

    assertThat(scaled.at(2, 4, 5)).isCloseTo(85, within(1e-9));
    assertThat(scaled.at(2, 8, 6)).isCloseTo(166, within(1e-9));
  }

  @Test
  void pixelsLieWhereTheirCentresDo() {
    Picture scaled = Lanczos3.resize(image(120, 90, (x, y) -> (x << 8) + 2 * y), 30, 30);

    // The centre of pixel 10 of 30 is 10.5 * 4 - 0.5 = 41.5 across, 10.5 * 3 - 0.5 = 31 down.
    assertThat(scaled.at(1, 10, 10)).isCloseTo(41.5, within(0.01));
    assertThat(scaled.at(2, 10, 10)).isCloseTo(62, within(0.01));
  }

  @Test
  void detailFinerThanTheResultBecomesGray() {
    Picture scaled = Lanczos3.resize(image(160, 8, (x, y) -> x % 2 == 0 ? 0 : 255), 40, 8);

    assertThat(scaled.at(2, 20, 4)).isCloseTo(127.5, within(1.0));
  }

  @Test
  void anEdgeIsTheKernelsAndItsOvershootIsCut() {
    Picture scaled = Lanczos3.resize(image(90, 8, (x, y) -> x < 45 ? 0 : 255), 30, 8);

    // Summed up from sinc(x) * sinc(x / 3) elsewhere.
    assertThat(scaled.at(2, 14, 4)).isCloseTo(255 - 239.2026, within(1e-3));
    assertThat(scaled.at(2, 15, 4)).isCloseTo(239.2026, within(1e-3));
    assertThat(scaled.at(2, 13, 4)).isZero();
    assertThat(scaled.at(2, 16, 4)).isEqualTo(255);
  }

  @Test
  void aQuarterAcrossAndTheSameDownTouchesColumnsOnly() {
    Picture scaled = Lanczos3.resize(image(40, 20, (x, y) -> 10 * y), 10, 20);

    assertThat(scaled.at(2, 5, 7)).isCloseTo(70, within(1e-9));
    assertThat(scaled.height()).isEqualTo(20);
  }
}
