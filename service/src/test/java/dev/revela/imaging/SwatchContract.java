package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.made.MadeGif;
import dev.revela.imaging.made.MadeIcc;
import dev.revela.imaging.made.MadeJpeg;
import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.ColorSpace;
import dev.revela.photo.Feature;
import dev.revela.photo.RejectedException;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A photo's swatch is in sRGB, whatever the photo is in and what else is made of it. */
public interface SwatchContract extends EngineContract {

  private void assertPlain(byte[] photo, int argb, int tolerance)
      throws RejectedException, IOException {
    Swatch swatch = darkroom().swatch(photo);
    for (int found : swatch.argb()) {
      assertThat(Pictures.distance(found, argb))
          .as("%08x for %08x", found, argb)
          .isLessThanOrEqualTo(tolerance);
      assertThat(found >>> 24).isEqualTo(argb >>> 24);
    }
  }

  @Test
  default void aSwatchHasTheColoursOfAnyPhoto() throws RejectedException, IOException {
    WritableRaster white = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 100, 50, 4, null);
    for (int band = 0; band < 4; band++) {
      white.setSamples(0, 0, 100, 50, band, filled(5000, 255));
    }
    byte[] p3 = MadePng.iccProfile(MadeIcc.displayP3());
    assertPlain(MadeJpeg.with(MadeJpeg.ofSamples(white), MadeJpeg.adobe(0)), 0xffffffff, 2);
    assertPlain(MadePng.of(Pictures.plain(100, 50, 0xa06040), p3), 0xffac5c36, 4);
    int[] gray = filled(5000, 0x8080);
    assertPlain(MadePng.of(100, 50, MadePng.GRAY, 16, gray), 0xff808080, 1);
    assertPlain(MadePng.of(Pictures.transparent(100, 50, (x, y) -> 0x40c08040)), 0x40c08040, 3);
    byte[] gif =
        new MadeGif(100, 50, 0x2040e0, 0xff0000)
            .frame(0, 0, 100, 50, filled(5000, 0))
            .frame(0, 0, 100, 50, filled(5000, 1))
            .done();
    assertPlain(gif, 0xff2040e0, 2);
  }

  private static int[] filled(int count, int value) {
    int[] values = new int[count];
    Arrays.fill(values, value);
    return values;
  }

  @Test
  default void aSwatchOfEveryOrientationIsUpright() throws RejectedException, IOException {
    int[] topLeft = {
      Pictures.RED, Pictures.GREEN, Pictures.YELLOW, Pictures.BLUE,
      Pictures.RED, Pictures.BLUE, Pictures.YELLOW, Pictures.GREEN
    };
    for (int orientation = 1; orientation <= 8; orientation++) {
      byte[] photo =
          MadeJpeg.with(
              MadeJpeg.of(Pictures.quarters(200, 100)),
              MadeJpeg.exif(ByteOrder.BIG_ENDIAN, orientation));
      Swatch swatch = darkroom().swatch(photo);
      assertThat(swatch.width()).isEqualTo(orientation < 5 ? 64 : 32);
      assertThat(Pictures.distance(swatch.argb()[0], topLeft[orientation - 1]))
          .as("orientation %d", orientation)
          .isLessThan(12);
    }
  }

  @Test
  default void aSwatchIsThereBesideRenditionsOfAnyKind()
      throws RejectedException, OutOfTimeException, IOException {
    assumeCan(Feature.LINEAR_LIGHT);
    assumeCan(Feature.WIDE_GAMUT);
    byte[] plain = MadePng.of(Pictures.plain(300, 200, 0xff0000));
    Path photo = darkroom().file(plain);
    Path results = Files.createTempDirectory(photo.getParent(), "results");
    List<Spec> kinds =
        List.of(
            Spec.wide(100).linear(),
            Spec.wide(100).colorSpace(ColorSpace.P3),
            Spec.wide(100).colorSpace(ColorSpace.P3).linear());
    for (Spec kind : kinds) {
      DevelopRequest request =
          new DevelopRequest(
              darkroom().inspect(photo), List.of(kind.done()), true, results, Duration.ofHours(1));
      DevelopedPhoto developed = darkroom().engine().develop(request);
      assertThat(developed.renditions()).hasSize(1);
      int found = developed.swatch().orElseThrow().argb()[100];
      assertThat(Pictures.distance(found, 0xff0000)).as("%08x", found).isLessThan(3);
    }
  }
}
