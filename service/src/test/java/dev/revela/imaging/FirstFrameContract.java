package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.made.MadeGif;
import dev.revela.imaging.made.MadeWebp;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.RejectedException;
import dev.revela.photo.Size;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Of an animation, a still rendition shows the first frame, on its whole canvas. */
public interface FirstFrameContract extends EngineContract {
  int WHITE = 0;
  int RED = 1;
  int BLUE = 2;

  private static MadeGif gif(int width, int height) {
    return new MadeGif(width, height, 0xffffff, 0xff0000, 0x0000ff);
  }

  private static int[] filled(int count, int index) {
    int[] pixels = new int[count];
    Arrays.fill(pixels, index);
    return pixels;
  }

  @Test
  default void theFirstFrameOfAGifIsDeveloped() throws RejectedException, IOException {
    byte[] photo =
        gif(20, 20)
            .frame(0, 0, 20, 20, filled(400, RED))
            .frame(0, 0, 20, 20, filled(400, BLUE))
            .done();
    assertThat(darkroom().inspect(darkroom().file(photo)).header().frames()).isEqualTo(2);
    assertThat(darkroom().develop(photo, Spec.wide(10)).rgb(5, 5)).isEqualTo(0xffff0000);
  }

  @Test
  default void aFrameThatFillsAPartOfTheCanvasStandsInItsPlace()
      throws RejectedException, IOException {
    byte[] photo = gif(20, 10).frame(12, 4, 6, 5, filled(30, RED)).done();
    BufferedImage picture = darkroom().develop(photo, Spec.wide(100)).picture();
    assertThat(new Size(picture.getWidth(), picture.getHeight())).isEqualTo(new Size(20, 10));
    assertThat(picture.getRGB(12, 4)).isEqualTo(0xffff0000);
    assertThat(picture.getRGB(17, 8)).isEqualTo(0xffff0000);
    for (int[] outside : new int[][] {{11, 4}, {12, 3}, {18, 8}, {17, 9}, {0, 0}}) {
      assertThat(picture.getRGB(outside[0], outside[1]) >>> 24).isZero();
    }
    int flat = darkroom().develop(photo, Spec.wide(20).jpeg(95).background(0, 0, 0)).rgb(2, 2);
    assertThat(Pictures.distance(flat, 0)).isLessThan(10);
  }

  @Test
  default void theFirstFrameOfAWebpIsDeveloped() throws RejectedException, IOException {
    byte[] photo =
        MadeWebp.file(
            MadeWebp.extended(MadeWebp.ANIMATION, 20, 10),
            MadeWebp.animation(),
            MadeWebp.frame(0, 0, Pictures.plain(20, 10, 0xff0000)),
            MadeWebp.frame(0, 0, Pictures.plain(20, 10, 0x0000ff)));
    assertThat(darkroom().inspect(darkroom().file(photo)).header().frames()).isEqualTo(2);
    int found = darkroom().develop(photo, Spec.wide(10)).rgb(5, 2);
    assertThat(Pictures.distance(found, 0xff0000)).as("%08x", found).isLessThan(2);
  }

  @Test
  default void aWebpFrameThatFillsAPartOfTheCanvasStandsInItsPlace()
      throws RejectedException, IOException {
    byte[] photo =
        MadeWebp.file(
            MadeWebp.extended(MadeWebp.ANIMATION | MadeWebp.ALPHA, 20, 10),
            MadeWebp.animation(),
            MadeWebp.frame(12, 4, Pictures.transparent(6, 5, (x, y) -> 0xffff0000)));
    BufferedImage picture = darkroom().develop(photo, Spec.wide(100)).picture();
    assertThat(new Size(picture.getWidth(), picture.getHeight())).isEqualTo(new Size(20, 10));
    assertThat(picture.getRGB(12, 4)).isEqualTo(0xffff0000);
    assertThat(picture.getRGB(17, 8)).isEqualTo(0xffff0000);
    for (int[] outside : new int[][] {{11, 4}, {12, 3}, {18, 8}, {17, 9}, {0, 0}}) {
      assertThat(picture.getRGB(outside[0], outside[1]) >>> 24).isZero();
    }
  }
}
