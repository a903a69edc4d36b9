package dev.revela.imaging;

import dev.revela.imaging.made.Structure;
import dev.revela.photo.Geometry;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RenditionSpec;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Develops photos as the pipeline does: header, limits, memory, and only then the pixels. */
public final class Darkroom {
  private static final long MAX_PIXELS = 120_000_000;
  private static final Duration AMPLE = Duration.ofHours(1);

  private final ImageEngine engine;
  private final Path directory;

  /** A rendition, as written and as any viewer shows it. */
  public record Developed(RenderedFile file, BufferedImage picture) {
    int rgb(int x, int y) {
      return picture.getRGB(x, y);
    }

    byte[] bytes() {
      try {
        return Files.readAllBytes(file.file());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public Darkroom(ImageEngine engine, Path directory) {
    this.engine = engine;
    this.directory = directory;
  }

  public ImageEngine engine() {
    return engine;
  }

  /** One rendition of the photo of these bytes. */
  public Developed develop(byte[] photo, Spec spec) throws RejectedException, IOException {
    return develop(photo, List.of(spec)).getFirst();
  }

  public List<Developed> develop(byte[] photo, List<Spec> specs)
      throws RejectedException, IOException {
    return develop(file(photo), specs);
  }

  public List<Developed> develop(Path photo, List<Spec> specs)
      throws RejectedException, IOException {
    Path results = Files.createTempDirectory(directory, "renditions");
    List<Developed> developed = new ArrayList<>();
    for (RenderedFile file : renditions(photo, specs.stream().map(Spec::done).toList(), results)) {
      developed.add(new Developed(file, picture(Files.readAllBytes(file.file()))));
    }
    return developed;
  }

  /** The renditions' files, in a directory of the caller's. */
  public List<RenderedFile> renditions(Path photo, List<RenditionSpec> specs, Path results)
      throws RejectedException, IOException {
    InspectedPhoto inspected = inspect(photo);
    engine.checkMemory(inspected, specs);
    return run(new DevelopRequest(inspected, specs, false, results, AMPLE)).renditions();
  }

  /** The swatch of the photo of these bytes. */
  public Swatch swatch(byte[] photo) throws RejectedException, IOException {
    InspectedPhoto inspected = inspect(file(photo));
    return run(new DevelopRequest(inspected, List.of(), true, directory, AMPLE))
        .swatch()
        .orElseThrow();
  }

  /** Whether the engine reads files of this kind at all. */
  public boolean reads(byte[] photo) throws IOException {
    try {
      engine.inspect(file(photo));
      return true;
    } catch (RejectedException e) {
      return e.reason() != RejectedException.Reason.UNSUPPORTED;
    }
  }

  private DevelopedPhoto run(DevelopRequest request) throws RejectedException, IOException {
    try {
      return engine.develop(request);
    } catch (OutOfTimeException e) {
      throw new AssertionError("An hour was not enough", e);
    }
  }

  /** The header, where the photo keeps the pipeline's limit. */
  public InspectedPhoto inspect(Path photo) throws RejectedException, IOException {
    InspectedPhoto inspected = engine.inspect(photo);
    if (inspected.size().pixels() > MAX_PIXELS) {
      throw new RejectedException(
          RejectedException.Reason.TOO_MANY_PIXELS, "It has " + inspected.size() + " pixels");
    }
    return inspected;
  }

  /** A file of these bytes, whose name says nothing. */
  public Path file(byte[] photo) throws IOException {
    return Files.write(Files.createTempFile(directory, "photo", ""), photo);
  }

  /**
   * What a rendition's first frame shows. Nothing in Java reads AVIF, so the engine itself does.
   */
  private BufferedImage picture(byte[] bytes) throws IOException, RejectedException {
    if (Structure.isAvif(bytes)) {
      return develop(bytes, Spec.wide(Geometry.MAX_SIDE)).picture();
    }
    return Objects.requireNonNull(
        ImageIO.read(new ByteArrayInputStream(bytes)),
        () -> "No picture begins with " + Arrays.toString(Arrays.copyOf(bytes, 8)));
  }
}
