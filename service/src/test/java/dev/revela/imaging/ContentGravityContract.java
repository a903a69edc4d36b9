package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.made.MadeGif;
import dev.revela.imaging.made.MadeJpeg;
import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.Pictures;
import dev.revela.imaging.made.ShownAnimation;
import dev.revela.photo.Feature;
import dev.revela.photo.Gravity;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RejectedException;
import dev.revela.photo.Size;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A crop by content keeps what is worth looking at. */
public interface ContentGravityContract extends EngineContract {
  int SKIN = 0xe0a080;

  /** A gray picture with a detail of this colour around a place. */
  private static BufferedImage detail(int width, int height, int left, int top) {
    return Pictures.opaque(
        width,
        height,
        (x, y) ->
            Math.hypot(x - left, y - top) < 14 ? ((x + y) % 9 < 5 ? SKIN : 0xf04020) : 0x707070);
  }

  /** How many of the pixels are of the detail. */
  private static long pixels(BufferedImage picture) {
    int[] rgb =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return Arrays.stream(rgb).filter(one -> Pictures.distance(one, 0x707070) > 60).count();
  }

  private static Spec square(Gravity gravity) {
    return Spec.box(80, 80).cover(gravity);
  }

  @ParameterizedTest
  @CsvSource({"20,40", "160,40", "300,40"})
  default void attentionFindsAColourfulDetail(int left, int top)
      throws RejectedException, IOException {
    assumeCan(Feature.CONTENT_GRAVITY);
    BufferedImage photo = detail(320, 80, left, top);
    BufferedImage crop =
        darkroom().develop(MadePng.of(photo), square(Gravity.Content.ATTENTION)).picture();
    assertThat(new Size(crop.getWidth(), crop.getHeight())).isEqualTo(new Size(80, 80));
    assertThat(pixels(crop)).isEqualTo(pixels(photo)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 240})
  default void entropyFindsTheBusyPart(int left) throws RejectedException, IOException {
    assumeCan(Feature.CONTENT_GRAVITY);
    Random random = new Random(5);
    BufferedImage photo =
        Pictures.opaque(
            320, 80, (x, y) -> x >= left && x < left + 80 ? random.nextInt(0x1000000) : 0x707070);
    BufferedImage crop =
        darkroom().develop(MadePng.of(photo), square(Gravity.Content.ENTROPY)).picture();
    assertThat(pixels(crop)).isGreaterThan(pixels(photo) * 3 / 4);
  }

  /** The stored picture is wide or high, the detail at its end; the crop is of the upright one. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  default void attentionLooksAtTheUprightPhoto(int orientation)
      throws RejectedException, IOException {
    assumeCan(Feature.CONTENT_GRAVITY);
    BufferedImage stored = detail(320, 160, 290, 40);
    byte[] photo =
        MadeJpeg.with(MadeJpeg.of(stored), MadeJpeg.exif(ByteOrder.BIG_ENDIAN, orientation));
    BufferedImage crop = darkroom().develop(photo, square(Gravity.Content.ATTENTION)).picture();
    assertThat(pixels(crop)).isGreaterThan(pixels(stored) / 4 * 8 / 10).isPositive();
    // As much as the whole photo is what a crop of its own shape shows.
    boolean turned = orientation >= 5;
    Spec whole = Spec.box(turned ? 160 : 320, turned ? 320 : 160).cover(Gravity.Content.ATTENTION);
    BufferedImage same = darkroom().develop(photo, whole).picture();
    BufferedImage inside = darkroom().develop(photo, Spec.wide(turned ? 160 : 320)).picture();
    assertThat(Pictures.psnr(same, inside)).isInfinite();
  }

  @ParameterizedTest
  @EnumSource(Gravity.Content.class)
  default void aBoxLargerThanThePhotoKeepsItsShape(Gravity.Content gravity)
      throws RejectedException, IOException {
    assumeCan(Feature.CONTENT_GRAVITY);
    BufferedImage photo = detail(120, 40, 100, 20);
    Spec box = Spec.box(400, 400).cover(gravity);
    BufferedImage kept = darkroom().develop(MadePng.of(photo), box).picture();
    assertThat(new Size(kept.getWidth(), kept.getHeight())).isEqualTo(new Size(40, 40));
    assertThat(pixels(kept)).isEqualTo(pixels(photo));
    BufferedImage large = darkroom().develop(MadePng.of(photo), box.enlarged()).picture();
    assertThat(new Size(large.getWidth(), large.getHeight())).isEqualTo(new Size(400, 400));
    assertThat(pixels(large)).isGreaterThan(pixels(photo) * 70);
  }

  @Test
  default void transparentPhotosAreCroppedToo() throws RejectedException, IOException {
    assumeCan(Feature.CONTENT_GRAVITY);
    BufferedImage photo =
        Pictures.transparent(
            320, 80, (x, y) -> Math.hypot(x - 290, y - 40) < 20 ? 0xfff04020 : 0x00808080);
    BufferedImage crop =
        darkroom().develop(MadePng.of(photo), square(Gravity.Content.ATTENTION)).picture();
    assertThat(crop.getRGB(50, 40) >>> 24).isEqualTo(255);
  }

  /** The place is chosen by the first frame: what follows moves, and the crop does not. */
  @ParameterizedTest
  @EnumSource(names = {"GIF", "WEBP"})
  default void aCropStaysPutWhileAnAnimationMoves(OutputFormat format)
      throws RejectedException, IOException {
    assumeCan(Feature.CONTENT_GRAVITY);
    assumeCan(Feature.ANIMATION);
    assumeWrites(format);
    MadeGif gif = new MadeGif(160, 40, 0x707070, 0xf04020, 0x2040e0);
    for (int left : new int[] {130, 10}) {
      int[] pixels = new int[160 * 40];
      for (int i = 0; i < pixels.length; i++) {
        boolean mark = i % 160 >= 120 && i / 160 < 4;
        pixels[i] = Math.hypot(i % 160 - left, i / 160 - 20) < 9 ? 1 : mark ? 2 : 0;
      }
      gif.frame(0, 0, 160, 40, pixels);
    }
    Spec spec =
        Spec.box(40, 40).cover(Gravity.Content.ATTENTION).format(format).quality(95).animated(true);
    ShownAnimation shown = ShownAnimation.of(darkroom().develop(gif.done(), spec).bytes());
    assertThat(shown.frames()).hasSize(2);
    assertThat(pixels(shown.frames().get(0).picture())).isGreaterThan(200);
    for (ShownAnimation.Frame frame : shown.frames()) {
      int mark = frame.picture().getRGB(30, 1);
      assertThat(Pictures.distance(mark, 0x2040e0)).as("%08x", mark).isLessThan(24);
    }
  }
}
