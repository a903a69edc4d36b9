package dev.revela.imaging;

import static dev.revela.imaging.made.Pictures.BLUE;
import static dev.revela.imaging.made.Pictures.GREEN;
import static dev.revela.imaging.made.Pictures.RED;
import static dev.revela.imaging.made.Pictures.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.made.MadeJpeg;
import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.MadeTiff;
import dev.revela.imaging.made.MadeWebp;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.Gravity;
import dev.revela.photo.RejectedException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos come out upright, whatever way the camera was held. */
public interface OrientationContract extends EngineContract {
  int WIDTH = 48;
  int HEIGHT = 32;

  /**
   * Where the corners of the stored picture are to be seen: top left and right, bottom the same.
   */
  private static List<Integer> upright(int orientation) {
    return switch (orientation) {
      case 2 -> List.of(GREEN, RED, YELLOW, BLUE);
      case 3 -> List.of(YELLOW, BLUE, GREEN, RED);
      case 4 -> List.of(BLUE, YELLOW, RED, GREEN);
      case 5 -> List.of(RED, BLUE, GREEN, YELLOW);
      case 6 -> List.of(BLUE, RED, YELLOW, GREEN);
      case 7 -> List.of(YELLOW, GREEN, BLUE, RED);
      case 8 -> List.of(GREEN, YELLOW, RED, BLUE);
      default -> List.of(RED, GREEN, BLUE, YELLOW);
    };
  }

  private static byte[] photo(String format, ByteOrder order, int orientation) {
    BufferedImage stored = Pictures.quarters(WIDTH, HEIGHT);
    byte[] exif = MadeTiff.exif(order, orientation);
    return switch (format) {
      case "jpeg" -> MadeJpeg.with(MadeJpeg.of(stored), MadeJpeg.exif(exif));
      case "png" ->
          MadePng.of(
              WIDTH,
              HEIGHT,
              MadePng.RGB,
              8,
              Pictures.rgbSamples(stored),
              MadePng.chunk("eXIf", exif));
      case "webp" ->
          MadeWebp.file(
              MadeWebp.extended(MadeWebp.EXIF, WIDTH, HEIGHT),
              MadeWebp.pixels(stored),
              MadeWebp.chunk("EXIF", exif));
      default ->
          MadeTiff.of(
              order,
              WIDTH,
              HEIGHT,
              3,
              Pictures.rgbBytes(stored),
              MadeTiff.number(order, MadeTiff.ORIENTATION, orientation));
    };
  }

  static Stream<Arguments> orientedPhotos() {
    return Stream.of("jpeg", "png", "webp", "tiff")
        .flatMap(
            format ->
                Stream.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)
                    .flatMap(
                        order ->
                            IntStream.rangeClosed(1, 8)
                                .mapToObj(value -> Arguments.of(format, order, value))));
  }

  @ParameterizedTest(name = "{0}, {1}, orientation {2}")
  @MethodSource("orientedPhotos")
  default void aPhotoComesOutUpright(String format, ByteOrder order, int orientation)
      throws RejectedException, IOException {
    byte[] photo = photo(format, order, orientation);
    for (Spec spec : List.of(Spec.box(100, 100), Spec.box(24, 24))) {
      BufferedImage upright = darkroom().develop(photo, spec).picture();
      int shrink = spec.width().getAsInt() == 100 ? 1 : 2;
      int width = (orientation < 5 ? WIDTH : HEIGHT) / shrink;
      int height = (orientation < 5 ? HEIGHT : WIDTH) / shrink;
      assertThat(List.of(upright.getWidth(), upright.getHeight())).containsExactly(width, height);
      assertCorners(upright, upright(orientation));
    }
  }

  /** Quarters are told apart close to the corners and close to the centre. */
  private static void assertCorners(BufferedImage picture, List<Integer> expected) {
    int w = picture.getWidth();
    int h = picture.getHeight();
    for (int corner = 0; corner < 4; corner++) {
      boolean right = corner % 2 == 1;
      boolean low = corner / 2 == 1;
      int color = expected.get(corner);
      assertThat(Pictures.distance(picture.getRGB(right ? w - 1 : 0, low ? h - 1 : 0), color))
          .as("corner %d at its edge", corner)
          .isLessThan(12);
      assertThat(
              Pictures.distance(
                  picture.getRGB(w / 2 + (right ? 3 : -4), h / 2 + (low ? 3 : -4)), color))
          .as("corner %d towards the centre", corner)
          .isLessThan(12);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 255, 65535})
  default void anOrientationThatThereIsNotCountsAsUpright(int orientation)
      throws RejectedException, IOException {
    byte[] photo = photo("jpeg", ByteOrder.BIG_ENDIAN, orientation);
    BufferedImage picture = darkroom().develop(photo, Spec.box(100, 100)).picture();
    assertCorners(picture, upright(1));
  }

  @Test
  default void gravityMeansTheUprightPhoto() throws RejectedException, IOException {
    byte[] photo = photo("jpeg", ByteOrder.BIG_ENDIAN, 6);
    BufferedImage north =
        darkroom().develop(photo, Spec.box(32, 16).cover(Gravity.Compass.NORTH)).picture();
    assertThat(Pictures.distance(north.getRGB(4, 8), BLUE)).isLessThan(12);
    assertThat(Pictures.distance(north.getRGB(27, 8), RED)).isLessThan(12);
  }
}
