package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.Darkroom.Developed;
import dev.revela.imaging.made.MadeJpeg;
import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.Fit;
import dev.revela.photo.Gravity;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RejectedException;
import dev.revela.photo.Size;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the numbers, a rendition has exactly the size that {@link Layout} says. */
public interface OddSizeContract extends EngineContract {
  int PLAIN = 0x306090;

  private void assertSizes(byte[] photo, List<Spec> specs) throws RejectedException, IOException {
    Size size = darkroom().inspect(darkroom().file(photo)).size();
    List<Developed> all = darkroom().develop(photo, specs);
    for (int i = 0; i < all.size(); i++) {
      Size expected = Layout.of(size, specs.get(i).done()).result();
      Developed one = all.get(i);
      assertThat(one.file().size()).as("%s of %s", specs.get(i), size).isEqualTo(expected);
      assertThat(new Size(one.picture().getWidth(), one.picture().getHeight()))
          .as("%s of %s", specs.get(i), size)
          .isEqualTo(expected);
      int middle = one.rgb(expected.width() / 2, expected.height() / 2);
      assertThat(Pictures.distance(middle, PLAIN)).as("%s of %s", specs.get(i), size).isLessThan(8);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  default void manySizesOfManyPhotosAreExact(int orientation)
      throws RejectedException, IOException {
    Random random = new Random(orientation);
    List<Gravity> gravities = List.of(Gravity.Compass.EAST, new Gravity.FocalPoint(0.3, 0.9));
    for (int i = 0; i < 12; i++) {
      byte[] jpeg =
          MadeJpeg.of(Pictures.plain(1 + random.nextInt(400), 1 + random.nextInt(400), PLAIN));
      byte[] photo = MadeJpeg.with(jpeg, MadeJpeg.exif(ByteOrder.LITTLE_ENDIAN, orientation));
      List<Spec> specs = new ArrayList<>();
      for (Fit fit : Fit.values()) {
        Spec spec =
            Spec.box(1 + random.nextInt(300), 1 + random.nextInt(300))
                .fit(fit)
                .gravity(gravities.get(random.nextInt(2)))
                .background(0x30, 0x60, 0x90);
        specs.add(random.nextBoolean() ? spec.enlarged() : spec);
      }
      assertSizes(photo, specs);
    }
  }

  @ParameterizedTest(name = "{0} x {1} to {2} x {3}")
  @CsvSource({
    "10000,1,100,100",
    "1,10000,100,100",
    "5000,4,3,3000",
    "4,5000,3000,3",
    "1,1,2000,1",
    "3,2,1999,1",
    "16383,2,8191,1",
    "2,3,1,16383",
    "9999,7,10001,1"
  })
  default void extremeShapesAreExact(int photoWidth, int photoHeight, int width, int height)
      throws RejectedException, IOException {
    byte[] photo = MadePng.of(Pictures.plain(photoWidth, photoHeight, PLAIN));
    Spec box = Spec.box(width, height).background(0x30, 0x60, 0x90);
    assertSizes(
        photo,
        List.of(
            box,
            box.fit(Fit.FILL),
            box.fit(Fit.FILL).enlarged(),
            box.cover(Gravity.Compass.SOUTH),
            box.contain(Gravity.Compass.CENTRE)));
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  default void everyFormatHasOddSizes(OutputFormat format) throws RejectedException, IOException {
    assumeWrites(format);
    byte[] photo = MadePng.of(Pictures.plain(203, 101, PLAIN));
    List<Spec> specs = new ArrayList<>();
    for (int side : new int[] {1, 2, 3, 7, 15, 17, 33, 101, 203}) {
      specs.add(Spec.wide(side).format(format).quality(95));
      specs.add(Spec.box(side, 3).fit(Fit.FILL).format(format).quality(95));
    }
    assertSizes(photo, specs);
  }
}
