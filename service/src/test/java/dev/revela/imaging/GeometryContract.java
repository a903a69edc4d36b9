package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.Darkroom.Developed;
import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.Fit;
import dev.revela.photo.Gravity;
import dev.revela.photo.RejectedException;
import dev.revela.photo.Size;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Renditions have the size they should, and show the part of the photo they should. */
public interface GeometryContract extends EngineContract {

  private static byte[] png(BufferedImage image) {
    return MadePng.of(
        image.getWidth(), image.getHeight(), MadePng.RGB, 8, Pictures.rgbSamples(image));
  }

  private static byte[] plain(int width, int height) {
    return png(Pictures.plain(width, height, 0x306090));
  }

  @ParameterizedTest(name = "{0} x {1} in {2} x {3}, {4}, enlarge {5}: {6} x {7}")
  @CsvSource({
    "100,60,40,40,COVER,false,40,40", "100,60,40,40,CONTAIN,false,40,40",
    "100,60,40,40,FILL,false,40,40", "100,60,40,40,INSIDE,false,40,24",
    "100,60,40,40,OUTSIDE,false,67,40", "100,60,40,40,COVER,true,40,40",
    "100,60,40,40,CONTAIN,true,40,40", "100,60,40,40,FILL,true,40,40",
    "100,60,40,40,INSIDE,true,40,24", "100,60,40,40,OUTSIDE,true,67,40",
    "30,20,60,60,COVER,false,20,20", "30,20,60,60,CONTAIN,false,60,60",
    "30,20,60,60,FILL,false,30,20", "30,20,60,60,INSIDE,false,30,20",
    "30,20,60,60,OUTSIDE,false,30,20", "30,20,60,60,COVER,true,60,60",
    "30,20,60,60,CONTAIN,true,60,60", "30,20,60,60,FILL,true,60,60",
    "30,20,60,60,INSIDE,true,60,40", "30,20,60,60,OUTSIDE,true,90,60",
    // wider than the box and less high: one side shrinks, the other would grow
    "100,20,50,50,COVER,false,20,20", "100,20,50,50,CONTAIN,false,50,50",
    "100,20,50,50,FILL,false,50,20", "100,20,50,50,INSIDE,false,50,10",
    "100,20,50,50,OUTSIDE,false,100,20", "100,20,50,50,COVER,true,50,50",
    "100,20,50,50,FILL,true,50,50", "100,20,50,50,OUTSIDE,true,250,50"
  })
  default void everyFitHasItsSize(
      int photoWidth,
      int photoHeight,
      int boxWidth,
      int boxHeight,
      Fit fit,
      boolean enlarge,
      int width,
      int height)
      throws RejectedException, IOException {
    Spec spec = Spec.box(boxWidth, boxHeight).fit(fit);
    Developed developed =
        darkroom().develop(plain(photoWidth, photoHeight), enlarge ? spec.enlarged() : spec);
    assertSize(developed, width, height);
  }

  /** The file, the pixels in it and the answer say the same. */
  private static void assertSize(Developed developed, int width, int height) {
    assertThat(developed.file().size()).isEqualTo(new Size(width, height));
    assertThat(new Size(developed.picture().getWidth(), developed.picture().getHeight()))
        .isEqualTo(new Size(width, height));
    assertThat(developed.file().bytes()).isEqualTo(developed.bytes().length);
  }

  @ParameterizedTest
  @EnumSource(Fit.class)
  default void aSideThatIsNotGivenFollowsFromTheOther(Fit fit)
      throws RejectedException, IOException {
    byte[] photo = plain(100, 60);
    assertSize(darkroom().develop(photo, Spec.wide(50).fit(fit)), 50, 30);
    assertSize(darkroom().develop(photo, Spec.high(15).fit(fit)), 25, 15);
  }

  @Test
  default void aPhotoIsNotEnlargedByDefault() throws RejectedException, IOException {
    BufferedImage image = Pictures.coordinates(30, 20);
    Developed developed = darkroom().develop(png(image), Spec.wide(300));
    assertThat(Pictures.psnr(developed.picture(), image)).isInfinite();
  }

  @ParameterizedTest(name = "{0}: column {1}, row {2}")
  @CsvSource({
    "CENTRE,25,0",
    "NORTH,25,0",
    "SOUTH,25,0",
    "WEST,0,0",
    "EAST,49,0",
    "NORTHWEST,0,0",
    "SOUTHWEST,0,0",
    "NORTHEAST,49,0",
    "SOUTHEAST,49,0"
  })
  default void aWidePhotoIsCroppedAtItsSides(Gravity.Compass gravity, int left, int top)
      throws RejectedException, IOException {
    assertCrop(Pictures.coordinates(100, 51), Spec.box(51, 51).cover(gravity), left, top);
  }

  @ParameterizedTest(name = "{0}: column {1}, row {2}")
  @CsvSource({
    "CENTRE,0,25",
    "WEST,0,25",
    "EAST,0,25",
    "NORTH,0,0",
    "SOUTH,0,49",
    "NORTHWEST,0,0",
    "SOUTHWEST,0,49",
    "NORTHEAST,0,0",
    "SOUTHEAST,0,49"
  })
  default void aHighPhotoIsCroppedAboveAndBelow(Gravity.Compass gravity, int left, int top)
      throws RejectedException, IOException {
    assertCrop(Pictures.coordinates(51, 100), Spec.box(51, 51).cover(gravity), left, top);
  }

  @ParameterizedTest(name = "focal point {0}, {1}: column {2}")
  @CsvSource({
    "0,0.5,0",
    "0.1,0.5,0",
    "0.25,0.5,0",
    "0.3,0.5,5",
    "0.5,0.5,25",
    "0.7,1,45",
    "0.75,0,50",
    "0.9,0.5,50",
    "1,0.5,50"
  })
  default void aFocalPointIsKeptInTheMiddleAsFarAsThePhotoReaches(double x, double y, int left)
      throws RejectedException, IOException {
    assertCrop(
        Pictures.coordinates(100, 50),
        Spec.box(50, 50).cover(new Gravity.FocalPoint(x, y)),
        left,
        0);
  }

  /** The crop is exact to the pixel, in all four corners. */
  private void assertCrop(BufferedImage photo, Spec spec, int left, int top)
      throws RejectedException, IOException {
    BufferedImage crop = darkroom().develop(png(photo), spec).picture();
    BufferedImage expected = photo.getSubimage(left, top, crop.getWidth(), crop.getHeight());
    assertThat(Pictures.psnr(crop, expected)).isInfinite();
  }

  @ParameterizedTest(name = "{0}: left {1}, top {2}")
  @CsvSource({
    "CENTRE,10,0",
    "NORTH,10,0",
    "SOUTH,10,0",
    "WEST,0,0",
    "EAST,21,0",
    "NORTHWEST,0,0",
    "SOUTHEAST,21,0"
  })
  default void aPaddedPhotoStandsWhereGravitySays(Gravity.Compass gravity, int left, int top)
      throws RejectedException, IOException {
    BufferedImage photo = Pictures.coordinates(20, 41);
    Developed padded =
        darkroom().develop(png(photo), Spec.box(41, 41).contain(gravity).background(250, 1, 130));
    assertSize(padded, 41, 41);
    BufferedImage shown = padded.picture().getSubimage(left, top, 20, 41);
    assertThat(Pictures.psnr(shown, photo)).isInfinite();
    int beside = left == 0 ? 20 : left - 1;
    assertThat(padded.rgb(beside, 0)).isEqualTo(0xfffa0182);
    assertThat(padded.rgb(beside, 40)).isEqualTo(0xfffa0182);
  }

  @Test
  default void aCropOfAScaledPhotoShowsTheRightPart() throws RejectedException, IOException {
    byte[] photo = png(Pictures.quarters(200, 100));
    BufferedImage east =
        darkroom().develop(photo, Spec.box(50, 50).cover(Gravity.Compass.EAST)).picture();
    assertThat(Pictures.distance(east.getRGB(2, 2), Pictures.GREEN)).isLessThan(3);
    assertThat(Pictures.distance(east.getRGB(2, 47), Pictures.YELLOW)).isLessThan(3);
    BufferedImage centre =
        darkroom().develop(photo, Spec.box(50, 50).cover(Gravity.Compass.CENTRE)).picture();
    assertThat(Pictures.distance(centre.getRGB(22, 2), Pictures.RED)).isLessThan(3);
    assertThat(Pictures.distance(centre.getRGB(27, 2), Pictures.GREEN)).isLessThan(3);
  }

  @ParameterizedTest
  @EnumSource(Fit.class)
  default void aSinglePixelFillsABoxWhereItMay(Fit fit) throws RejectedException, IOException {
    Developed large = darkroom().develop(plain(1, 1), Spec.box(7, 7).fit(fit).enlarged());
    assertSize(large, 7, 7);
    assertThat(Pictures.distance(large.rgb(0, 0), 0x306090)).isLessThan(2);
    assertThat(Pictures.distance(large.rgb(6, 6), 0x306090)).isLessThan(2);
    int side = fit == Fit.CONTAIN ? 7 : 1;
    assertSize(darkroom().develop(plain(1, 1), Spec.box(7, 7).fit(fit)), side, side);
  }

  @ParameterizedTest(name = "{0} x {1}, {2}: {3} x {4}")
  @CsvSource({
    "20000,1,INSIDE,100,1",
    "20000,1,OUTSIDE,20000,1",
    "20000,1,COVER,1,1",
    "20000,1,CONTAIN,100,100",
    "20000,1,FILL,100,1",
    "1,20000,INSIDE,1,100",
    "1,20000,OUTSIDE,1,20000",
    "1,20000,COVER,1,1",
    "1,20000,CONTAIN,100,100",
    "1,20000,FILL,1,100"
  })
  default void aVeryThinPhotoKeepsAtLeastAPixel(
      int photoWidth, int photoHeight, Fit fit, int width, int height)
      throws RejectedException, IOException {
    Developed thin =
        darkroom().develop(plain(photoWidth, photoHeight), Spec.box(100, 100).fit(fit));
    assertSize(thin, width, height);
    assertThat(Pictures.distance(thin.rgb((width - 1) / 2, (height - 1) / 2), 0x306090))
        .isLessThan(2);
  }
}
