package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revela.imaging.Darkroom.Developed;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.Fit;
import dev.revela.photo.Gravity;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RejectedException.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos of cameras and editors, in the folder that {@code REVELA_PHOTOS} names. */
public interface RealPhotoContract extends EngineContract {
  int TILE = 190;

  private static Path photos() {
    String folder = System.getenv("REVELA_PHOTOS");
    Assumptions.assumeTrue(folder != null, "REVELA_PHOTOS names no folder of photos");
    return Path.of(folder == null ? "" : folder);
  }

  private static List<Path> photosIn(String folder) throws IOException {
    try (Stream<Path> files = Files.list(photos().resolve(folder))) {
      return files.sorted().toList();
    }
  }

  private static String name(Path photo) {
    return String.valueOf(photo.getFileName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Landscape", "Portrait"})
  default void everyOrientationOfASceneComesOutTheSame(String scene)
      throws RejectedException, IOException {
    Path folder = photos().resolve("orientation");
    BufferedImage upright = picture(folder.resolve(scene + "_1.jpg"));
    for (int orientation = 2; orientation <= 8; orientation++) {
      BufferedImage found = picture(folder.resolve(scene + "_" + orientation + ".jpg"));
      // The files differ by their own compression, and by a caption with the number.
      assertThat(Pictures.psnr(found, upright)).as("%s %d", scene, orientation).isGreaterThan(28);
    }
  }

  private BufferedImage picture(Path photo) throws RejectedException, IOException {
    return darkroom().develop(photo, List.of(Spec.box(300, 300))).getFirst().picture();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kinds", "big"})
  default void photosOfEveryKindAreDeveloped(String folder) throws IOException, RejectedException {
    for (Path photo : photosIn(folder)) {
      if (isReadable(photo)) {
        List<Developed> developed =
            darkroom()
                .develop(photo, List.of(Spec.wide(100).jpeg(80), Spec.box(64, 64), Spec.wide(200)));
        assertThat(developed).as(name(photo)).hasSize(3);
        assertNotPlain(photo, developed.get(1).picture());
      }
    }
  }

  /** AVIF is for engines that can. */
  private boolean isReadable(Path photo) throws IOException {
    try {
      darkroom().inspect(photo);
      return true;
    } catch (RejectedException e) {
      assertThat(e.reason()).as(name(photo)).isEqualTo(Reason.UNSUPPORTED);
      assertThat(name(photo)).endsWith(".avif");
      return false;
    }
  }

  /** A small picture of some shades, not a black or a gray one. */
  private static void assertNotPlain(Path photo, BufferedImage picture) {
    boolean testCard = name(photo).startsWith("display-p3");
    int[] rgb = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, 64);
    long shades = Arrays.stream(rgb).filter(argb -> argb >>> 24 > 0).distinct().count();
    assertThat(shades).as(name(photo)).isGreaterThan(testCard ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({
    "corrupt-header.jpg, CORRUPT",
    "truncated.jpg, CORRUPT",
    "truncated.png, CORRUPT",
    "bomb-65536.png, TOO_MANY_PIXELS"
  })
  default void aBrokenPhotoIsRejected(String name, Reason reason) {
    Path photo = photos().resolve("broken").resolve(name);
    assertThatThrownBy(() -> darkroom().develop(photo, List.of(Spec.wide(100))))
        .asInstanceOf(InstanceOfAssertFactories.type(RejectedException.class))
        .extracting(RejectedException::reason)
        .isEqualTo(reason);
  }

  /** The header alone tells of the bomb, so that nothing is decoded. */
  @Test
  default void aBombIsKnownByItsHeader() throws RejectedException, IOException {
    Path bomb = photos().resolve("broken").resolve("bomb-65536.png");
    assertThat(darkroom().engine().inspect(bomb).size().pixels()).isEqualTo(65536L * 65536);
  }

  /** Not a test of anything but that it can be written: a person looks at it. */
  @Test
  default void aContactSheetIsWritten() throws RejectedException, IOException {
    ContactSheet sheet = new ContactSheet();
    for (String folder : List.of("kinds", "big", "orientation")) {
      for (Path photo : photosIn(folder)) {
        if (isReadable(photo)) {
          sheet.add(name(photo), develop(photo, Spec.box(TILE, TILE)));
        }
      }
    }
    Path kinds = photos().resolve("kinds");
    Path alpha = kinds.resolve("alpha.png");
    Spec square = Spec.box(TILE, TILE);
    sheet.add("alpha on white, jpeg", develop(alpha, square.jpeg(80)));
    sheet.add("alpha on green, jpeg", develop(alpha, square.jpeg(80).background(0, 160, 0)));
    Path scene = photos().resolve("orientation").resolve("Landscape_6.jpg");
    for (Gravity.Compass gravity : Gravity.Compass.values()) {
      sheet.add("cover " + gravity.label(), develop(scene, square.cover(gravity)));
    }
    sheet.add("contain", develop(scene, square.contain(Gravity.Compass.CENTRE)));
    sheet.add("fill", develop(scene, square.fit(Fit.FILL)));
    sheet.add("quality 5", develop(scene, square.jpeg(5)));
    Path file = Path.of("target", "contact-sheet-" + darkroom().engine().profile().name() + ".png");
    sheet.write(file);
    assertThat(file).isNotEmptyFile();
  }

  private BufferedImage develop(Path photo, Spec spec) throws RejectedException, IOException {
    return darkroom().develop(photo, List.of(spec)).getFirst().picture();
  }
}
