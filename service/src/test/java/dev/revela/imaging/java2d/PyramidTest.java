package dev.revela.imaging.java2d;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.made.Pictures;
import dev.revela.photo.Orientation;
import dev.revela.photo.Size;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PyramidTest {
  private static final BufferedImage PHOTO = Pictures.scene(640, 400);

  private static Pyramid pyramid() {
    return new Pyramid(new StandardPixels(PHOTO, Optional.empty()), Orientation.TOP_LEFT);
  }

  private static BufferedImage red(int width, int height) {
    return Pictures.plain(width, height, 0xff0000);
  }

  private static boolean isRed(BufferedImage picture) {
    return Pictures.distance(picture.getRGB(0, 0), 0xff0000) < 2;
  }

  @Test
  void aSmallerPictureIsMadeFromALevelOfTwiceItsSides() {
    Pyramid pyramid = pyramid();
    pyramid.keep(red(320, 200));
    assertThat(isRed(pyramid.at(new Size(160, 100)))).isTrue();
    assertThat(isRed(pyramid.at(new Size(40, 25)))).isTrue();
    assertThat(isRed(pyramid.at(new Size(161, 100)))).isFalse();
    assertThat(isRed(pyramid.at(new Size(160, 101)))).isFalse();
  }

  @Test
  void theSmallestLevelThatServesIsTaken() {
    Pyramid pyramid = pyramid();
    pyramid.keep(Pictures.plain(320, 200, 0x0000ff));
    pyramid.keep(red(100, 63));
    assertThat(isRed(pyramid.at(new Size(50, 31)))).isTrue();
    assertThat(isRed(pyramid.at(new Size(60, 38)))).isFalse();
  }

  @Test
  void aLevelOfTheSameSizeIsTakenAsItIs() {
    Pyramid pyramid = pyramid();
    BufferedImage level = red(200, 125);
    pyramid.keep(level);
    assertThat(pyramid.at(new Size(200, 125))).isSameAs(level);
  }

  @Test
  void aPictureMadeFromALevelIsAsGoodAsOneMadeFromThePhoto() {
    Size size = new Size(150, 94);
    BufferedImage straight = pyramid().at(size);
    Pyramid pyramid = pyramid();
    pyramid.keep(pyramid.at(new Size(320, 200)));
    assertThat(Pictures.psnr(pyramid.at(size), straight)).isBetween(38.0, 200.0);
  }
}
