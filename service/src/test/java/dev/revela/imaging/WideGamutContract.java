package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.Darkroom.Developed;
import dev.revela.imaging.made.MadeIcc;
import dev.revela.imaging.made.MadeJpeg;
import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.Pictures;
import dev.revela.imaging.made.Structure;
import dev.revela.photo.ColorSpace;
import dev.revela.photo.Feature;
import dev.revela.photo.Gravity;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RejectedException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Renditions in Display P3 say so by a profile, and their numbers are meant by it. */
public interface WideGamutContract extends EngineContract {
  int SIDE = 16;

  private static Spec p3(OutputFormat format) {
    return Spec.wide(SIDE).format(format).colorSpace(ColorSpace.P3);
  }

  private static byte[] plain(int rgb, byte[]... chunks) {
    return MadePng.of(Pictures.plain(SIDE, SIDE, rgb), chunks);
  }

  /** The number that stands in a PNG: its reader leaves profiles aside. */
  private static int stored(Developed developed, int x, int y) {
    int[] pixel = developed.picture().getRaster().getPixel(x, y, new int[4]);
    return pixel[0] << 16 | pixel[1] << 8 | pixel[2];
  }

  private static void assertClose(int found, int expected, int tolerance) {
    assertThat(Pictures.distance(found, expected))
        .as("%06x for %06x", found & 0xffffff, expected)
        .isLessThanOrEqualTo(tolerance);
  }

  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"JPEG", "PNG", "WEBP", "AVIF"})
  default void aProfileComesWithWideColours(OutputFormat format)
      throws RejectedException, IOException {
    assumeCan(Feature.WIDE_GAMUT);
    assumeWrites(format);
    for (byte[] photo : List.of(plain(0xff0000), MadeJpeg.of(Pictures.scene(SIDE, SIDE)))) {
      byte[] wide = darkroom().develop(photo, p3(format)).bytes();
      byte[] usual = darkroom().develop(photo, Spec.wide(SIDE).format(format)).bytes();
      String trace = format == OutputFormat.PNG ? "iCCP" : "acsp";
      assertThat(Structure.contains(wide, trace)).isTrue();
      assertThat(Structure.contains(usual, trace)).isFalse();
    }
  }

  /** Worked out from the primaries; both spaces share white and curve. */
  @ParameterizedTest(name = "{0} of sRGB is {1} of P3")
  @CsvSource({
    "ff0000,ea3323",
    "00ff00,75fb4c",
    "0000ff,0000f5",
    "ffffff,ffffff",
    "808080,808080",
    "c08040,b6834b"
  })
  default void coloursOfSrgbStayWhatTheyAre(String srgb, String wide)
      throws RejectedException, IOException {
    assumeCan(Feature.WIDE_GAMUT);
    Developed png = darkroom().develop(plain(Integer.parseInt(srgb, 16)), p3(OutputFormat.PNG));
    assertClose(stored(png, 8, 8), Integer.parseInt(wide, 16), 2);
    int back = darkroom().develop(png.bytes(), Spec.wide(SIDE)).rgb(8, 8);
    assertClose(back, Integer.parseInt(srgb, 16), 3);
  }

  @ParameterizedTest
  @CsvSource({"ff0000", "00ff00", "0000ff", "20e040", "808080", "f08020"})
  default void coloursThatSrgbLacksSurvive(String wide) throws RejectedException, IOException {
    assumeCan(Feature.WIDE_GAMUT);
    int rgb = Integer.parseInt(wide, 16);
    byte[] photo = plain(rgb, MadePng.iccProfile(MadeIcc.trueDisplayP3()));
    for (int side : new int[] {SIDE, 5}) {
      Spec spec = Spec.wide(side).colorSpace(ColorSpace.P3);
      assertClose(stored(darkroom().develop(photo, spec), 2, 2), rgb, 2);
    }
  }

  /** The readers of these formats, unlike those of PNG, go by the file's own profile. */
  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"JPEG", "WEBP"})
  default void theProfileSaysWhatTheNumbersMean(OutputFormat format)
      throws RejectedException, IOException {
    assumeCan(Feature.WIDE_GAMUT);
    assumeWrites(format);
    for (int rgb : new int[] {0xc04030, 0x30a050, 0x4060d0, 0x808080}) {
      Developed wide = darkroom().develop(plain(rgb), p3(format).quality(100));
      assertClose(wide.rgb(8, 8), rgb, 4);
    }
  }

  @Test
  default void renditionsOfBothKindsComeTogether() throws RejectedException, IOException {
    assumeCan(Feature.WIDE_GAMUT);
    byte[] photo =
        MadePng.of(Pictures.plain(200, 200, 0xe06020), MadePng.iccProfile(MadeIcc.trueDisplayP3()));
    List<Developed> all =
        darkroom()
            .develop(
                photo,
                List.of(
                    Spec.wide(100),
                    Spec.wide(100).colorSpace(ColorSpace.P3),
                    Spec.wide(40).colorSpace(ColorSpace.P3),
                    Spec.wide(30)));
    assertClose(stored(all.get(1), 8, 8), 0xe06020, 1);
    assertClose(stored(all.get(2), 8, 8), 0xe06020, 1);
    assertClose(stored(all.get(0), 8, 8), 0xf35700, 4);
    assertClose(stored(all.get(3), 8, 8), stored(all.get(0), 8, 8), 1);
  }

  /** A recipe's background is a colour of sRGB. */
  @Test
  default void theBackgroundIsTheSameColour() throws RejectedException, IOException {
    assumeCan(Feature.WIDE_GAMUT);
    Spec padded =
        Spec.box(SIDE, 2 * SIDE)
            .contain(Gravity.Compass.NORTH)
            .background(255, 0, 0)
            .colorSpace(ColorSpace.P3);
    assertClose(stored(darkroom().develop(plain(0x808080), padded), 8, 30), 0xea3323, 1);
    byte[] clear = MadePng.of(Pictures.transparent(SIDE, SIDE, (x, y) -> 0));
    Developed flat = darkroom().develop(clear, padded.format(OutputFormat.JPEG).quality(100));
    assertClose(flat.rgb(8, 8), 0xff0000, 4);
  }

  @Test
  default void gifHasNoPlaceForWideColours() throws RejectedException, IOException {
    assumeCan(Feature.WIDE_GAMUT);
    assumeWrites(OutputFormat.GIF);
    assertClose(darkroom().develop(plain(0xff0000), p3(OutputFormat.GIF)).rgb(8, 8), 0xff0000, 4);
  }
}
