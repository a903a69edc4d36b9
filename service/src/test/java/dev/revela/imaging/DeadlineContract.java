package dev.revela.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revela.imaging.made.MadeJpeg;
import dev.revela.imaging.made.MadePng;
import dev.revela.imaging.made.Pictures;
import dev.revela.photo.Feature;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RejectedException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Work that takes too long is given up soon enough to say so. */
public interface DeadlineContract extends EngineContract {
  /** Loose, as machines are busy; without a deadline the work takes several times as long. */
  Duration SLACK = Duration.ofSeconds(4);

  private static BufferedImage noise(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    byte[] bytes = new byte[width * height];
    new Random(1).nextBytes(bytes);
    image.getRaster().setDataElements(0, 0, width, height, bytes);
    return image;
  }

  private void assertGivesUp(byte[] bytes, List<Spec> specs, Duration limit)
      throws RejectedException, IOException {
    Path photo = darkroom().file(bytes);
    Path results = Files.createTempDirectory(photo.getParent(), "results");
    DevelopRequest request =
        new DevelopRequest(
            darkroom().inspect(photo),
            specs.stream().map(Spec::done).toList(),
            false,
            results,
            limit);
    long start = System.nanoTime();
    assertThatThrownBy(() -> darkroom().engine().develop(request))
        .asInstanceOf(InstanceOfAssertFactories.type(OutOfTimeException.class))
        .returns(limit, OutOfTimeException::timeLeft);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limit.plus(SLACK));
    byte[] small = MadePng.of(Pictures.scene(30, 20));
    assertThat(darkroom().develop(small, List.of(Spec.wide(10)))).hasSize(1);
  }

  @Test
  default void decodingIsGivenUp() throws RejectedException, IOException {
    assertGivesUp(
        MadeJpeg.of(noise(8000, 5000), 1, 1, 0),
        List.of(Spec.wide(7999).jpeg(80)),
        Duration.ofMillis(150));
  }

  /** No encoder that is at work stops, but none begins. */
  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"PNG", "WEBP", "AVIF", "GIF"})
  default void encodingIsGivenUp(OutputFormat format) throws RejectedException, IOException {
    assumeCan(Feature.EFFORT);
    assumeWrites(format);
    boolean slow = format == OutputFormat.AVIF || format == OutputFormat.GIF;
    int width = slow ? 200 : 800;
    Spec spec = Spec.wide(width).format(format).effort(format.effort().max());
    List<Spec> many = IntStream.range(30, 90).mapToObj(spec::quality).toList();
    assertGivesUp(MadeJpeg.of(Pictures.scene(800, 600)), many, Duration.ofMillis(500));
  }
}
