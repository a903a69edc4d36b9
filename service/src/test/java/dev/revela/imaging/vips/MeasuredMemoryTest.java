package dev.revela.imaging.vips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.DevelopRequest;
import dev.revela.imaging.InspectedPhoto;
import dev.revela.imaging.Spec;
import dev.revela.imaging.made.MadeJpeg;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.Fit;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RenditionSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Develops photos of 12 megapixels and looks at what the system says this process took. */
final class MeasuredMemoryTest {
  private static final long MB = 1 << 20;

  /** What the Java side of the tests may take meanwhile. */
  private static final long ALLOWANCE = 64 * MB;

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path RESET = Path.of("/proc/self/clear_refs");

  @TempDir private Path directory;

  /** Each of these is held whole by its decoder. */
  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"JPEG", "PNG", "WEBP", "AVIF"})
  void aPhotoStaysWithinItsEstimate(OutputFormat format) throws Exception {
    Assumptions.assumeTrue(Files.isWritable(RESET), "needs Linux' /proc");
    LibvipsEngine engine = BuiltEngine.get();
    InspectedPhoto photo = large(engine, format);
    List<RenditionSpec> specs =
        List.of(Spec.wide(1600).jpeg(80).done(), Spec.wide(320).jpeg(80).done());
    long estimate = new NativeMemory(Job.of(photo, specs, false).getFirst(), 2).bytes();

    Files.writeString(RESET, "5");
    long before = bytesOf("VmRSS");
    develop(engine, photo, specs);

    long taken = bytesOf("VmHWM") - before;
    assertThat(taken).isBetween(estimate / 4, estimate + ALLOWANCE);
  }

  /** A rendition of the kind, which is the photo then. */
  private InspectedPhoto large(LibvipsEngine engine, OutputFormat format) throws Exception {
    Path small = directory.resolve("small");
    Files.write(small, MadeJpeg.progressive(Pictures.scene(40, 30)));
    Spec large = Spec.box(4000, 3000).fit(Fit.FILL).enlarged().format(format).quality(80);
    List<RenditionSpec> specs =
        List.of((format == OutputFormat.AVIF ? large.effort(0) : large).done());
    return engine.inspect(
        Files.move(develop(engine, engine.inspect(small), specs), directory.resolve("large")));
  }

  private Path develop(LibvipsEngine engine, InspectedPhoto photo, List<RenditionSpec> specs)
      throws Exception {
    return engine
        .develop(new DevelopRequest(photo, specs, false, directory, Duration.ofMinutes(5)))
        .renditions()
        .getFirst()
        .file();
  }

  private static long bytesOf(String field) throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(field + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst()
        .orElseThrow();
  }
}
