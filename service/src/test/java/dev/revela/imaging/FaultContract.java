package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revela.imaging.made.MadeJpeg;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RenditionSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong outside of a photo is not the photo's fault, and is said by its name. */
public interface FaultContract extends EngineContract {

  private DevelopRequest request(Path photo, Path directory, OutputFormat format)
      throws RejectedException, IOException {
    List<RenditionSpec> specs =
        List.of(Spec.wide(10).format(format).done(), Spec.wide(20).jpeg(80).done());
    return new DevelopRequest(
        darkroom().inspect(photo), specs, false, directory, Duration.ofHours(1));
  }

  private Path photo() throws IOException {
    return darkroom().file(MadeJpeg.of(Pictures.scene(200, 100)));
  }

  private void assertCannotWrite(Path directory, OutputFormat format)
      throws RejectedException, IOException {
    DevelopRequest request = request(photo(), directory, format);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> darkroom().engine().develop(request))
          .isInstanceOf(IOException.class)
          .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
          .contains(directory.toString());
    }
    assertThat(darkroom().develop(photo(), List.of(Spec.wide(10)))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  default void aDirectoryThatIsMissingIsNamed(OutputFormat format)
      throws RejectedException, IOException {
    assumeWrites(format);
    assertCannotWrite(photo().resolveSibling("missing"), format);
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  default void aFileInPlaceOfADirectoryIsNamed(OutputFormat format)
      throws RejectedException, IOException {
    assumeWrites(format);
    assertCannotWrite(darkroom().file(new byte[3]), format);
  }

  @Test
  default void aDirectoryIsNoPhoto() throws IOException {
    Path directory = Files.createTempDirectory(photo().getParent(), "directory");
    assertThatThrownBy(() -> darkroom().engine().inspect(directory))
        .isInstanceOf(IOException.class);
  }

  /** Between the header and the pixels, a file may change. */
  @Test
  default void aFileThatIsEmptiedOrReplacedIsNotDeveloped() throws RejectedException, IOException {
    Path photo = photo();
    Path results = Files.createTempDirectory(photo.getParent(), "results");
    DevelopRequest request = request(photo, results, OutputFormat.JPEG);
    Files.write(photo, new byte[0]);
    assertRejectedOrFailed(request);
    Files.delete(photo);
    Files.createDirectory(photo);
    assertRejectedOrFailed(request);
  }

  private void assertRejectedOrFailed(DevelopRequest request) {
    assertThatThrownBy(() -> darkroom().engine().develop(request))
        .isInstanceOfAny(RejectedException.class, IOException.class);
  }

  @Test
  default void pathsInAnyLanguageWork() throws RejectedException, IOException {
    Path folder = Files.createTempDirectory(photo().getParent(), "a b,c=d[e]%f");
    Path photo =
        Files.copy(photo(), folder.resolve("r\u00e9v\u00e9lateur \u6697\u5ba4.jpg[shrink=4]"));
    DevelopRequest request = request(photo, folder, OutputFormat.PNG);
    assertThat(darkroom().renditions(photo, request.specs(), folder))
        .extracting(RenderedFile::bytes)
        .allMatch(bytes -> bytes > 0);
    Path gone = folder.resolve("r\u00e9v");
    Files.write(gone, Arrays.copyOf(Files.readAllBytes(photo), 400));
    assertThatThrownBy(() -> darkroom().renditions(gone, request.specs(), folder))
        .isInstanceOf(RejectedException.class);
  }
}
