package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.Darkroom.Developed;
import dev.revela.imaging.made.MadeGif;
import dev.revela.imaging.made.MadeWebp;
import dev.revela.imaging.made.Pictures;
import dev.revela.imaging.made.ShownAnimation;
import dev.revela.photo.Feature;
import dev.revela.photo.Gravity;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RejectedException;
import dev.revela.photo.Size;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An animation stays one where it is asked for: its frames, their times, its loops. */
public interface AnimationContract extends EngineContract {
  List<Integer> COLORS = List.of(0xffffff, 0xe02020, 0x20c020, 0x2040e0, 0xf0e010, 0x101010);

  private static int[] filled(int count, int index) {
    int[] pixels = new int[count];
    Arrays.fill(pixels, index);
    return pixels;
  }

  private static MadeGif gif() {
    return new MadeGif(60, 40, COLORS.stream().mapToInt(color -> color).toArray());
  }

  /** Red, green and blue, each on the whole canvas. */
  private static byte[] threeColors(boolean webp) {
    int[] delays = {5, 20, 100};
    if (webp) {
      return MadeWebp.file(
          MadeWebp.extended(MadeWebp.ANIMATION, 60, 40),
          MadeWebp.animation(3),
          MadeWebp.frame(0, 0, 50, Pictures.plain(60, 40, COLORS.get(1))),
          MadeWebp.frame(0, 0, 200, Pictures.plain(60, 40, COLORS.get(2))),
          MadeWebp.frame(0, 0, 1000, Pictures.plain(60, 40, COLORS.get(3))));
    }
    MadeGif gif = gif().loop(2);
    IntStream.range(0, 3)
        .forEach(i -> gif.delay(delays[i]).frame(0, 0, 60, 40, filled(2400, i + 1)));
    return gif.done();
  }

  private ShownAnimation shown(Developed developed, int frames) throws IOException {
    ShownAnimation shown = ShownAnimation.of(developed.bytes());
    assertThat(developed.file().frames()).as("frames that are told").isEqualTo(frames);
    assertThat(shown.frames()).hasSize(frames);
    for (ShownAnimation.Frame frame : shown.frames()) {
      assertThat(new Size(frame.picture().getWidth(), frame.picture().getHeight()))
          .isEqualTo(developed.file().size());
    }
    return shown;
  }

  private static Spec animated(OutputFormat format, Spec spec) {
    return spec.format(format).quality(95).animated(true);
  }

  private void assumeAnimates(OutputFormat format) {
    assumeCan(Feature.ANIMATION);
    assumeWrites(format);
  }

  private static void assertColor(ShownAnimation shown, int frame, int x, int y, int expected) {
    int found = shown.frames().get(frame).picture().getRGB(x, y);
    assertThat(Pictures.distance(found, expected))
        .as("frame %d at %d, %d: %08x for %06x", frame, x, y, found, expected)
        .isLessThan(16);
    assertThat(found >>> 24).isEqualTo(0xff);
  }

  @ParameterizedTest
  @CsvSource({"false,GIF", "false,WEBP", "true,GIF", "true,WEBP"})
  default void framesKeepTheirTimesAndLoops(boolean webp, OutputFormat format)
      throws RejectedException, IOException {
    assumeAnimates(format);
    for (Spec spec :
        List.of(
            Spec.wide(60),
            Spec.wide(25),
            Spec.box(20, 20).cover(Gravity.Compass.EAST),
            Spec.box(20, 20).cover(Gravity.Content.ATTENTION),
            Spec.box(30, 30).contain(Gravity.Compass.CENTRE))) {
      ShownAnimation shown =
          shown(darkroom().develop(threeColors(webp), animated(format, spec)), 3);
      assertThat(shown.delays()).containsExactly(50, 200, 1000);
      assertThat(shown.loops()).isEqualTo(3);
      BufferedImage first = shown.frames().getFirst().picture();
      int bottom = (first.getHeight() * 3 / 4) - 1;
      int right = first.getWidth() - 1;
      for (int i = 0; i < 3; i++) {
        // No line of a neighbour at its borders.
        assertColor(shown, i, 0, first.getHeight() - bottom, COLORS.get(i + 1));
        assertColor(shown, i, right, bottom, COLORS.get(i + 1));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GIF", "WEBP"})
  default void framesDoNotBleedIntoEachOther(OutputFormat format)
      throws RejectedException, IOException {
    assumeAnimates(format);
    ShownAnimation shown =
        shown(darkroom().develop(threeColors(false), animated(format, Spec.wide(23))), 3);
    for (int i = 0; i < 3; i++) {
      for (int x = 0; x < 23; x++) {
        assertColor(shown, i, x, 0, COLORS.get(i + 1));
        assertColor(shown, i, x, 14, COLORS.get(i + 1));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"GIF,0,0", "WEBP,0,0", "GIF,1,2", "WEBP,1,2", "GIF,-1,1", "WEBP,-1,1"})
  default void loopsMeanTheSame(OutputFormat format, int repeats, int loops)
      throws RejectedException, IOException {
    assumeAnimates(format);
    MadeGif gif = repeats < 0 ? gif() : gif().loop(repeats);
    byte[] photo =
        gif.frame(0, 0, 60, 40, filled(2400, 1)).frame(0, 0, 60, 40, filled(2400, 2)).done();
    ShownAnimation shown = shown(darkroom().develop(photo, animated(format, Spec.wide(30))), 2);
    assertThat(shown.loops()).isEqualTo(loops);
  }

  /** Browsers show what says 0 or 10 ms for 100 ms; a file may say so itself. */
  @ParameterizedTest
  @EnumSource(names = {"GIF", "WEBP"})
  default void timesThatBrowsersReplaceAreLeftToThem(OutputFormat format)
      throws RejectedException, IOException {
    assumeAnimates(format);
    MadeGif gif = gif();
    for (int i = 0; i < 4; i++) {
      gif.delay(i).frame(0, 0, 60, 40, filled(2400, i + 1));
    }
    ShownAnimation shown =
        shown(darkroom().develop(gif.done(), animated(format, Spec.wide(30))), 4);
    assertThat(shown.delays().stream().map(delay -> delay <= 10 ? 100 : delay))
        .containsExactly(100, 100, 20, 30);
  }

  @ParameterizedTest
  @EnumSource(names = {"GIF", "WEBP"})
  default void partsOfFramesStandInTheirPlaces(OutputFormat format)
      throws RejectedException, IOException {
    assumeAnimates(format);
    byte[] photo =
        gif()
            .transparent(0)
            .disposal(1)
            .frame(0, 0, 60, 40, filled(2400, 1))
            .disposal(2)
            .frame(40, 20, 20, 20, filled(400, 2))
            .disposal(3)
            .frame(0, 0, 20, 20, filled(400, 3))
            .disposal(0)
            .frame(20, 0, 20, 20, filled(400, 4))
            .done();
    Developed developed = darkroom().develop(photo, animated(format, Spec.wide(60)));
    ShownAnimation shown = shown(developed, 4);
    assertColor(shown, 0, 50, 30, COLORS.get(1));
    assertColor(shown, 1, 50, 30, COLORS.get(2));
    assertColor(shown, 1, 5, 5, COLORS.get(1));
    assertThat(shown.frames().get(2).picture().getRGB(50, 30) >>> 24).as("cleared").isZero();
    assertColor(shown, 2, 5, 5, COLORS.get(3));
    assertColor(shown, 3, 5, 5, COLORS.get(1));
    assertColor(shown, 3, 30, 10, COLORS.get(4));
  }

  @Test
  default void stillAndAnimatedRenditionsComeTogether() throws RejectedException, IOException {
    assumeAnimates(OutputFormat.WEBP);
    List<Developed> all =
        darkroom()
            .develop(
                threeColors(false),
                List.of(
                    animated(OutputFormat.JPEG, Spec.wide(30)),
                    animated(OutputFormat.WEBP, Spec.wide(30)),
                    animated(OutputFormat.GIF, Spec.wide(20)).animated(false),
                    animated(OutputFormat.PNG, Spec.wide(60)),
                    animated(OutputFormat.GIF, Spec.wide(30))));
    assertThat(all).extracting(one -> one.file().frames()).containsExactly(1, 3, 1, 1, 3);
    shown(all.get(1), 3);
    shown(all.get(2), 1);
    shown(all.get(4), 3);
    for (int i : new int[] {0, 2, 3}) {
      assertThat(Pictures.distance(all.get(i).rgb(10, 10), COLORS.get(1))).isLessThan(10);
    }
    assertThat(darkroom().swatch(threeColors(true)).argb()[0] & 0xffffff).isEqualTo(COLORS.get(1));
  }
}
