package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.revela.imaging.made.MadePhotos;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.Gravity;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RejectedException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The header of one photo on the pixels of another, of the same format and another kind or size:
 * what a header reader takes for whole, and a decoder finds out. And mutants of what engines write,
 * in kinds that are hard to make by hand: interlaced, animated, 16 bits.
 */
public interface SpliceContract extends EngineContract {
  List<Spec> ALL_FRAMES =
      List.of(
          Spec.wide(7).jpeg(80),
          Spec.box(9, 9).cover(Gravity.Compass.SOUTH),
          Spec.box(8, 8).format(OutputFormat.GIF).animated(true));

  List<Spec> STILL = ALL_FRAMES.subList(0, 2);

  static Stream<String> everyFormat() {
    return MadePhotos.all().keySet().stream().map(SpliceContract::format).distinct();
  }

  private static String format(String kind) {
    return kind.replaceAll(",.*", "");
  }

  @ParameterizedTest
  @MethodSource("everyFormat")
  default void theHeaderOfOnePhotoOnThePixelsOfAnotherIsDevelopedOrRejected(String format)
      throws IOException, RejectedException {
    List<byte[]> photos = new ArrayList<>();
    for (Map.Entry<String, byte[]> entry : MadePhotos.all().entrySet()) {
      if (format(entry.getKey()).equals(format)) {
        photos.add(entry.getValue());
      }
    }
    photos.addAll(larger(format));

    int rejected =
        new Mutants(darkroom(), specs())
            .rejected(
                4,
                random ->
                    Mutants.spliced(
                        photos.get(random.nextInt(photos.size())),
                        photos.get(random.nextInt(photos.size())),
                        random));

    assertThat(rejected).as("spliced photos rejected").isPositive();
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  default void aMutantOfWhatTheEngineWritesIsDevelopedOrRejected(OutputFormat format)
      throws IOException, RejectedException {
    assumeThat(darkroom().engine().profile().formats()).contains(format);
    List<byte[]> photos = larger(format.label());

    int rejected =
        new Mutants(darkroom(), specs())
            .rejected(
                4, random -> Mutants.changed(photos.get(random.nextInt(photos.size())), random));

    assertThat(rejected).as("mutants rejected").isPositive();
  }

  private List<Spec> specs() {
    return darkroom().engine().profile().formats().contains(OutputFormat.GIF) ? ALL_FRAMES : STILL;
  }

  /** Photos of a format in two more sizes, still and moving, where Java or the engine writes it. */
  private List<byte[]> larger(String format) throws IOException, RejectedException {
    if (format.equals("tiff")) {
      return List.of(deepTiff());
    }
    OutputFormat written = OutputFormat.named(format).orElseThrow();
    if (!darkroom().engine().profile().formats().contains(written)) {
      return List.of();
    }
    List<byte[]> photos = new ArrayList<>();
    byte[] gif = Objects.requireNonNull(MadePhotos.all().get("gif"));
    for (int side : new int[] {12, 33}) {
      Spec spec = Spec.wide(side).enlarged().format(written);
      photos.add(written(gif, spec));
      if (written.animates()) {
        photos.add(written(gif, spec.animated(true)));
      }
    }
    return photos;
  }

  private byte[] written(byte[] photo, Spec spec) throws IOException, RejectedException {
    Path file = darkroom().file(photo);
    Path results = Files.createTempDirectory(file.getParent(), "written");
    List<RenderedFile> files = darkroom().renditions(file, List.of(spec.done()), results);
    return Files.readAllBytes(files.getFirst().file());
  }

  private static byte[] deepTiff() {
    BufferedImage deep = new BufferedImage(31, 17, BufferedImage.TYPE_USHORT_GRAY);
    deep.createGraphics().drawImage(Pictures.scene(31, 17), 0, 0, null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(deep, "tiff", bytes)) {
        throw new IllegalStateException("This Java writes no TIFF");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
