package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.Darkroom.Developed;
import dev.revela.imaging.made.MadeHeif;
import dev.revela.imaging.made.MadePhotos;
import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.Pictures;
import dev.revela.imaging.made.Structure;
import dev.revela.photo.Feature;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RejectedException;
import dev.revela.photo.Subsampling;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every format that an engine writes, with all that can be chosen of it. */
public interface FormatContract extends EngineContract {

  private static BufferedImage scene() {
    return Pictures.scene(120, 90);
  }

  private Developed develop(Spec spec) throws RejectedException, IOException {
    return darkroom().develop(MadePng.of(scene()), spec);
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  default void everyKindOfPhotoBecomesEveryFormat(OutputFormat format)
      throws RejectedException, IOException {
    assumeWrites(format);
    for (Map.Entry<String, byte[]> photo : MadePhotos.all().entrySet()) {
      if (darkroom().reads(photo.getValue())) {
        Spec spec = Spec.box(9, 9).format(format).quality(90);
        Developed small = darkroom().develop(photo.getValue(), spec);
        assertThat(small.picture().getWidth())
            .as(photo.getKey())
            .isEqualTo(small.file().size().width());
        assertThat(small.picture().getHeight())
            .as(photo.getKey())
            .isEqualTo(small.file().size().height());
        assertThat(small.file().bytes()).isEqualTo(small.bytes().length);
        String start = new String(small.bytes(), 0, 12, StandardCharsets.ISO_8859_1);
        assertThat(start).contains(signature(format));
      }
    }
  }

  private static String signature(OutputFormat format) {
    return switch (format) {
      case JPEG -> "\u00ff\u00d8\u00ff";
      case PNG -> "PNG";
      case WEBP -> "WEBP";
      case AVIF -> "ftypavif";
      case GIF -> "GIF89a";
    };
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  default void everyFormatLooksLikeThePhoto(OutputFormat format)
      throws RejectedException, IOException {
    assumeWrites(format);
    Developed same = develop(Spec.wide(120).format(format).quality(90));
    double least = format == OutputFormat.GIF ? 26 : 30;
    assertThat(Pictures.psnr(same.picture(), scene())).isGreaterThan(least);
  }

  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"JPEG", "WEBP", "AVIF"})
  default void higherQualityIsMoreBytesInEveryFormat(OutputFormat format)
      throws RejectedException, IOException {
    assumeWrites(format);
    int bytes = 0;
    for (int quality : new int[] {1, 30, 60, 90, 100}) {
      Developed made = develop(Spec.wide(120).format(format).quality(quality));
      assertThat(made.bytes().length).as("quality %d", quality).isGreaterThan(bytes);
      assertThat(made.file().quality()).isEqualTo(OptionalInt.of(quality));
      bytes = made.bytes().length;
    }
  }

  @Test
  default void pngIsInterlacedWhenAsked() throws RejectedException, IOException {
    assumeCan(Feature.INTERLACED_PNG);
    Developed interlaced = develop(Spec.wide(120));
    Developed plain = develop(Spec.wide(120).baseline());
    assertThat(interlaced.bytes()[28]).as("interlace method").isEqualTo((byte) 1);
    assertThat(plain.bytes()[28]).as("interlace method").isZero();
    assertThat(Pictures.psnr(interlaced.picture(), scene())).isInfinite();
    assertThat(Pictures.psnr(plain.picture(), scene())).isInfinite();
  }

  @ParameterizedTest
  @CsvSource({"50, S420", "95, S420", "50, S444", "95, S444"})
  default void jpegHasTheChromaSubsamplingThatIsAsked(int quality, Subsampling subsampling)
      throws RejectedException, IOException {
    assumeCan(Feature.CHROMA_SUBSAMPLING);
    byte[] jpeg = develop(Spec.wide(120).jpeg(quality).subsampling(subsampling)).bytes();
    assertThat(Structure.jpegSampling(jpeg))
        .isEqualTo(subsampling == Subsampling.S420 ? 0x22 : 0x11);
  }

  @ParameterizedTest
  @CsvSource({"50, S420", "95, S420", "50, S444", "95, S444"})
  default void avifHasTheChromaSubsamplingThatIsAsked(int quality, Subsampling subsampling)
      throws RejectedException, IOException {
    assumeCan(Feature.CHROMA_SUBSAMPLING);
    assumeWrites(OutputFormat.AVIF);
    Spec spec = Spec.wide(120).format(OutputFormat.AVIF).quality(quality).subsampling(subsampling);
    assertThat(Structure.isAvif444(develop(spec).bytes()))
        .isEqualTo(subsampling == Subsampling.S444);
  }

  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"WEBP", "AVIF"})
  default void losslessIsThePhotoItself(OutputFormat format) throws RejectedException, IOException {
    assumeCan(Feature.LOSSLESS);
    assumeWrites(format);
    Developed lossless = develop(Spec.wide(120).format(format).lossless());
    assertThat(Pictures.psnr(lossless.picture(), scene())).isInfinite();
    assertThat(lossless.file().quality()).isEmpty();
    BufferedImage soft =
        Pictures.transparent(40, 30, (x, y) -> (255 - 6 * x) << 24 | x << 16 | y << 8 | 0x80);
    BufferedImage kept =
        darkroom().develop(MadePng.of(soft), Spec.wide(40).format(format).lossless()).picture();
    for (int x = 0; x < 40; x++) {
      assertThat(kept.getRGB(x, 20)).as("column %d", x).isEqualTo(soft.getRGB(x, 20));
    }
  }

  @Test
  default void losslessWebpIsOfThatKind() throws RejectedException, IOException {
    assumeCan(Feature.LOSSLESS);
    assumeWrites(OutputFormat.WEBP);
    Spec webp = Spec.wide(120).format(OutputFormat.WEBP);
    assertThat(Structure.webpChunks(develop(webp.lossless()).bytes())).containsExactly("VP8L");
    assertThat(Structure.webpChunks(develop(webp).bytes())).containsExactly("VP8 ");
  }

  @ParameterizedTest
  @CsvSource({"PNG, 0, 9", "WEBP, 0, 6", "AVIF, 0, 9", "GIF, 1, 10"})
  default void effortMakesADifference(OutputFormat format, int least, int most)
      throws RejectedException, IOException {
    assumeCan(Feature.EFFORT);
    assumeWrites(format);
    Spec spec = Spec.wide(120).format(format);
    Developed quick = develop(spec.effort(least));
    Developed slow = develop(spec.effort(most));
    assertThat(slow.bytes()).isNotEqualTo(quick.bytes());
    if (format == OutputFormat.PNG) {
      assertThat(slow.bytes()).hasSizeLessThan(quick.bytes().length);
    }
  }

  @Test
  default void anAvifIsReadAsItIsShown() throws RejectedException, IOException {
    assumeWrites(OutputFormat.AVIF);
    BufferedImage upright = Pictures.quarters(20, 14);
    for (int quarters = 0; quarters < 4; quarters++) {
      byte[] photo = MadeHeif.quarters(MadeHeif.irot(quarters)).done();
      Developed same = darkroom().develop(photo, Spec.wide(20));
      boolean turned = quarters % 2 == 1;
      assertThat(same.picture().getWidth()).isEqualTo(turned ? 14 : 20);
      // Anti-clockwise: what was at the right comes to the top.
      int topLeft =
          switch (quarters) {
            case 0 -> upright.getRGB(0, 0);
            case 1 -> upright.getRGB(19, 0);
            case 2 -> upright.getRGB(19, 13);
            default -> upright.getRGB(0, 13);
          };
      assertThat(Pictures.distance(same.rgb(2, 2), topLeft)).isLessThan(20);
    }
  }
}
