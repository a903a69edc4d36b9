package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revela.imaging.Darkroom.Developed;
import dev.revela.imaging.made.MadeIcc;
import dev.revela.imaging.made.MadeJpeg;
import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.Fit;
import dev.revela.photo.Gravity;
import dev.revela.photo.InputFormat;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RenditionSpec;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** How an engine behaves, whatever the photo. */
public interface DevelopContract extends EngineContract {

  @Test
  default void jpegAndPngAreWrittenByEveryEngine() {
    assertThat(darkroom().engine().profile().formats())
        .contains(OutputFormat.JPEG, OutputFormat.PNG);
  }

  @Test
  default void renditionsComeInTheOrderOfTheRecipe() throws RejectedException, IOException {
    List<Integer> widths = List.of(40, 160, 10, 80, 160, 20);
    List<Developed> developed =
        darkroom()
            .develop(
                MadeJpeg.of(Pictures.scene(200, 100)), widths.stream().map(Spec::wide).toList());
    assertThat(developed)
        .extracting(one -> one.file().spec().geometry().width().getAsInt())
        .isEqualTo(widths);
    assertThat(developed).extracting(one -> one.picture().getWidth()).isEqualTo(widths);
  }

  @Test
  default void onlyRenditionsAreLeftInTheDirectory() throws RejectedException, IOException {
    Path photo = darkroom().file(MadeJpeg.of(Pictures.scene(200, 100)));
    Path results = Files.createTempDirectory(photo.getParent(), "results");
    List<RenditionSpec> specs =
        List.of(Spec.wide(50).done(), Spec.wide(100).jpeg(80).done(), Spec.wide(50).done());
    List<RenderedFile> files = darkroom().renditions(photo, specs, results);
    try (Stream<Path> left = Files.list(results)) {
      assertThat(left)
          .containsExactlyInAnyOrderElementsOf(files.stream().map(RenderedFile::file).toList());
    }
    assertThat(photo).exists();
  }

  @Test
  default void anOlderAndLongerFileOfTheSameNameIsReplaced() throws RejectedException, IOException {
    Path photo = darkroom().file(MadeJpeg.of(Pictures.scene(200, 100)));
    Path results = Files.createTempDirectory(photo.getParent(), "results");
    List<RenditionSpec> specs = List.of(Spec.wide(50).jpeg(80).done());
    Path file = darkroom().renditions(photo, specs, results).getFirst().file();
    byte[] first = Files.readAllBytes(file);
    Files.write(file, new byte[100_000]);
    darkroom().renditions(photo, specs, results);
    assertThat(file).hasBinaryContent(first);
  }

  @Test
  default void theBytesDecideAndNotTheName() throws RejectedException, IOException {
    byte[] png =
        MadePng.of(20, 10, MadePng.RGB, 8, Pictures.rgbSamples(Pictures.coordinates(20, 10)));
    Path named = Files.createTempFile(darkroom().file(png).getParent(), "photo", ".jpg");
    Files.write(named, png);
    assertThat(darkroom().inspect(named).format()).isEqualTo(InputFormat.PNG);
    Developed developed = darkroom().develop(named, List.of(Spec.wide(20))).getFirst();
    assertThat(Pictures.psnr(developed.picture(), Pictures.coordinates(20, 10))).isInfinite();
  }

  @Test
  default void aFileThatIsGoneIsNoFaultOfThePhoto() throws RejectedException, IOException {
    Path photo = darkroom().file(MadeJpeg.of(Pictures.scene(20, 10)));
    InspectedPhoto inspected = darkroom().inspect(photo);
    Path results = Files.createTempDirectory(photo.getParent(), "results");
    Files.delete(photo);
    DevelopRequest request = request(inspected, false, results, Duration.ofHours(1));
    assertThatThrownBy(() -> darkroom().engine().inspect(photo)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> darkroom().engine().develop(request)).isInstanceOf(IOException.class);
  }

  private static DevelopRequest request(
      InspectedPhoto photo, boolean swatch, Path directory, Duration timeLeft) {
    return new DevelopRequest(photo, List.of(Spec.wide(10).done()), swatch, directory, timeLeft);
  }

  @Test
  default void withoutTimeTheWorkEnds() throws RejectedException, IOException {
    Path photo = darkroom().file(MadeJpeg.of(Pictures.scene(20, 10)));
    Path results = Files.createTempDirectory(photo.getParent(), "results");
    DevelopRequest request = request(darkroom().inspect(photo), false, results, Duration.ZERO);
    assertThatThrownBy(() -> darkroom().engine().develop(request))
        .asInstanceOf(InstanceOfAssertFactories.type(OutOfTimeException.class))
        .returns(Duration.ZERO, OutOfTimeException::timeLeft);
  }

  @Test
  default void aSwatchIsThereWhereItIsAskedFor()
      throws RejectedException, OutOfTimeException, IOException {
    Path photo = darkroom().file(MadeJpeg.of(Pictures.scene(200, 100)));
    InspectedPhoto inspected = darkroom().inspect(photo);
    Path results = Files.createTempDirectory(photo.getParent(), "results");
    for (boolean swatch : new boolean[] {true, false}) {
      DevelopedPhoto developed =
          darkroom().engine().develop(request(inspected, swatch, results, Duration.ofHours(1)));
      assertThat(developed.renditions()).hasSize(1);
      assertThat(developed.swatch().isPresent()).isEqualTo(swatch);
    }
  }

  @Test
  default void aSwatchIsTheWholePhotoUpright() throws RejectedException, IOException {
    byte[] photo =
        MadeJpeg.with(
            MadeJpeg.of(Pictures.scene(200, 100)), MadeJpeg.exif(ByteOrder.BIG_ENDIAN, 6));
    Swatch swatch = darkroom().swatch(photo);
    BufferedImage same = darkroom().develop(photo, Spec.high(64)).picture();
    assertThat(swatch).hasToString("swatch of 32 x 64");
    BufferedImage shown = new BufferedImage(32, 64, BufferedImage.TYPE_INT_ARGB);
    shown.setRGB(0, 0, 32, 64, swatch.argb(), 0, 32);
    assertThat(Pictures.psnr(shown, same)).isGreaterThan(30);
  }

  @Test
  default void aSwatchKeepsTransparencyAndIsNotEnlarged() throws RejectedException, IOException {
    byte[] png = MadePng.of(2, 1, MadePng.RGB_ALPHA, 8, new int[] {200, 100, 50, 128, 9, 9, 9, 0});
    Swatch swatch = darkroom().swatch(png);
    assertThat(swatch).hasToString("swatch of 2 x 1");
    assertThat(swatch.argb()[0] >>> 24).isEqualTo(0x80);
    assertThat(Pictures.distance(swatch.argb()[0], 0x80c86432)).isLessThanOrEqualTo(2);
    assertThat(swatch.argb()[1] >>> 24).isZero();
  }

  @Test
  default void aRenditionTellsItsFramesAndTheQualityItsFormatHas()
      throws RejectedException, IOException {
    byte[] photo = MadeJpeg.of(Pictures.scene(20, 10));
    assertThat(darkroom().develop(photo, Spec.wide(10).jpeg(77)).file())
        .returns(OptionalInt.of(77), RenderedFile::quality)
        .returns(1, RenderedFile::frames);
    assertThat(darkroom().develop(photo, Spec.wide(10)).file())
        .returns(OptionalInt.empty(), RenderedFile::quality);
  }

  @Test
  default void severalThreadsGetTheBytesThatOneGets()
      throws RejectedException, IOException, InterruptedException, ExecutionException {
    Darkroom darkroom = darkroom();
    byte[] wide =
        MadeJpeg.with(MadeJpeg.of(Pictures.scene(300, 200)), MadeJpeg.icc(MadeIcc.displayP3()));
    byte[] gray =
        MadePng.of(60, 40, MadePng.GRAY, 8, new int[2400], MadePng.iccProfile(MadeIcc.gray(1.8)));
    List<Spec> specs =
        List.of(
            Spec.wide(150).jpeg(80),
            Spec.box(50, 50).cover(Gravity.Compass.EAST),
            Spec.box(90, 20).fit(Fit.FILL).jpeg(60));
    List<byte[]> photos = List.of(wide, gray, MadeJpeg.of(Pictures.scene(151, 77)));
    List<List<byte[]>> alone = new ArrayList<>();
    for (byte[] photo : photos) {
      alone.add(bytes(darkroom.develop(photo, specs)));
    }
    try (var executor = Executors.newFixedThreadPool(4)) {
      List<Callable<List<byte[]>>> tasks =
          IntStream.range(0, 24)
              .<Callable<List<byte[]>>>mapToObj(
                  i -> () -> bytes(darkroom.develop(photos.get(i % photos.size()), specs)))
              .toList();
      List<Future<List<byte[]>>> together = executor.invokeAll(tasks);
      for (int i = 0; i < together.size(); i++) {
        List<byte[]> expected = alone.get(i % photos.size());
        List<byte[]> found = together.get(i).get();
        for (int rendition = 0; rendition < specs.size(); rendition++) {
          assertThat(found.get(rendition)).isEqualTo(expected.get(rendition));
        }
      }
    }
  }

  private static List<byte[]> bytes(List<Developed> developed) {
    return developed.stream().map(Developed::bytes).toList();
  }
}
