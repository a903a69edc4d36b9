package dev.revela.imaging.vips;

import dev.revela.imaging.Layout;
import dev.revela.imaging.header.PhotoHeader;
import dev.revela.photo.Fit;
import dev.revela.photo.Gravity;
import dev.revela.photo.InputFormat;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Rgb;
import dev.revela.photo.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Packs a job for the native layer. The orders of numbers are those of {@code jni.c}. */
final class JobPacker {
  private static final int LEVEL_INTS = 5;
  private static final int OUTPUT_INTS = 12;
  static final int RESULT_LONGS = 3;

  /** How a rendition is cut from its level, with the numbers of {@code develop.h}. */
  private enum Crop {
    PLACED(0),
    ATTENTION(1),
    ENTROPY(2);

    private final int code;

    Crop(int code) {
      this.code = code;
    }
  }

  private final Job job;
  private final Path directory;
  private final int threads;

  /**
   * @param directory where renditions go
   * @param threads that encode
   */
  JobPacker(Job job, Path directory, int threads) {
    this.job = job;
    this.directory = directory;
    this.threads = threads;
  }

  PackedJob pack(Duration timeLeft) {
    int count = job.specs().size();
    return new PackedJob(
        texts(),
        photo(),
        levels(),
        outputs(),
        job.specs().stream().mapToDouble(spec -> spec.rendering().sharpen()).toArray(),
        limits(timeLeft),
        new long[count * RESULT_LONGS],
        new byte[job.swatch().map(size -> (int) size.pixels() * 4).orElse(0)]);
  }

  /** Where the rendition of this place in the job goes. */
  Path file(int place) {
    return directory.resolve("rendition-" + job.indexes().get(place));
  }

  private List<String> texts() {
    InputFormat format = job.photo().format();
    List<String> texts = new ArrayList<>();
    texts.add(job.photo().file().toString());
    texts.add(Loaders.operation(format));
    texts.add(Loaders.options(format, job.shrink(), job.animated()));
    for (int place = 0; place < job.specs().size(); place++) {
      Saver saver = saver(job.specs().get(place));
      texts.addAll(List.of(saver.operation(), saver.options(), file(place).toString()));
    }
    return texts;
  }

  private Saver saver(RenditionSpec spec) {
    return Saver.of(spec, job.layout(spec).result());
  }

  private int[] photo() {
    Size decoded = job.decoded();
    // A GIF without transparency may draw only a part of its first frame's canvas.
    Optional<PhotoHeader.Frame> drawn =
        job.animated() ? Optional.empty() : job.photo().header().firstFrame();
    return new int[] {
      decoded.width(),
      decoded.height(),
      job.orientation().exif(),
      usesProfile() ? 0 : 1,
      threads,
      job.swatchLevel(),
      job.swatch().map(Size::width).orElse(0),
      job.swatch().map(Size::height).orElse(0),
      drawn.map(PhotoHeader.Frame::left).orElse(0),
      drawn.map(PhotoHeader.Frame::top).orElse(0),
      drawn.map(frame -> frame.size().width()).orElse(0),
      drawn.map(frame -> frame.size().height()).orElse(0)
    };
  }

  /** A profile that says what holds without it, or that is cut short, is left aside. */
  private boolean usesProfile() {
    return job.photo()
        .header()
        .icc()
        .map(icc -> icc.isWhole() && !SrgbProfile.matches(icc))
        .orElse(false);
  }

  private int[] levels() {
    List<Level> levels = job.plan().levels();
    int[] numbers = new int[levels.size() * LEVEL_INTS];
    int at = 0;
    for (Level level : levels) {
      numbers[at++] = level.parent();
      numbers[at++] = level.size().width();
      numbers[at++] = level.size().height();
      numbers[at++] = level.space().code();
      numbers[at++] = level.linear() ? 1 : 0;
    }
    return numbers;
  }

  private int[] outputs() {
    int[] numbers = new int[job.specs().size() * OUTPUT_INTS];
    int at = 0;
    for (RenditionSpec spec : job.specs()) {
      Layout layout = job.layout(spec);
      int[] background = background(spec);
      numbers[at++] = job.level(spec);
      numbers[at++] = layout.result().width();
      numbers[at++] = layout.result().height();
      numbers[at++] = crop(spec).code;
      numbers[at++] = layout.left();
      numbers[at++] = layout.top();
      numbers[at++] = background[0];
      numbers[at++] = background[1];
      numbers[at++] = background[2];
      numbers[at++] = spec.format().keepsAlpha() ? 0 : 1;
      numbers[at++] = spec.rendering().keepCopyright() ? 1 : 0;
      numbers[at++] = saver(spec).quality();
    }
    return numbers;
  }

  /** The background is a colour of sRGB, whatever the rendition's numbers mean. */
  private static int[] background(RenditionSpec spec) {
    Rgb colour = spec.rendering().background();
    return Job.space(spec) == Level.Space.P3
        ? DisplayP3.of(colour)
        : new int[] {colour.red(), colour.green(), colour.blue()};
  }

  /** Only a cover crops; all other fits place the photo, by what is in it or not. */
  private static Crop crop(RenditionSpec spec) {
    boolean byContent =
        spec.geometry().gravity() instanceof Gravity.Content && spec.geometry().fit() == Fit.COVER;
    if (!byContent) {
      return Crop.PLACED;
    }
    return spec.geometry().gravity() == Gravity.Content.ENTROPY ? Crop.ENTROPY : Crop.ATTENTION;
  }

  private long[] limits(Duration timeLeft) {
    long[] limits = new long[1 + job.specs().size()];
    limits[0] = timeLeft.toNanos() / 1_000;
    for (int place = 0; place < job.specs().size(); place++) {
      limits[1 + place] = job.specs().get(place).encoding().maxBytes().orElse(0);
    }
    return limits;
  }
}
