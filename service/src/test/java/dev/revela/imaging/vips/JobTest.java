package dev.revela.imaging.vips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.InspectedPhoto;
import dev.revela.imaging.Spec;
import dev.revela.imaging.header.PhotoHeader;
import dev.revela.photo.ColorSpace;
import dev.revela.photo.InputFormat;
import dev.revela.photo.Orientation;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Size;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JobTest {

  private static InspectedPhoto photo(
      InputFormat format, int width, int height, int orientation, int frames) {
    PhotoHeader header =
        new PhotoHeader(
            format,
            new Size(width, height),
            frames,
            Orientation.ofExif(orientation),
            3,
            8,
            false,
            true,
            Optional.empty(),
            Optional.empty());
    return new InspectedPhoto(Path.of("photo"), header);
  }

  private static InspectedPhoto jpeg(int width, int height, int orientation) {
    return photo(InputFormat.JPEG, width, height, orientation, 1);
  }

  private static List<Job> jobs(InspectedPhoto photo, boolean swatch, Spec... specs) {
    List<RenditionSpec> done = Arrays.stream(specs).map(Spec::done).toList();
    return Job.of(photo, done, swatch);
  }

  @Test
  void oneJobMakesTheUsualRenditions() {
    List<Job> jobs =
        jobs(jpeg(4000, 3000, 1), true, Spec.wide(320), Spec.wide(1600), Spec.wide(800));
    assertThat(jobs).hasSize(1);
    assertThat(jobs.getFirst().indexes()).as("largest first").containsExactly(1, 2, 0);
    assertThat(jobs.getFirst().swatch()).contains(new Size(64, 48));
    assertThat(jobs.getFirst().plan().levels().getFirst().size()).isEqualTo(new Size(1600, 1200));
  }

  @ParameterizedTest
  @CsvSource({"1600,1", "1333,2", "1334,1", "800,4", "801,2", "444,8", "445,4", "40,8", "3999,1"})
  void aJpegIsDecodedAtAScaleThatNobodySees(int width, int shrink) {
    Job job = jobs(jpeg(4000, 3000, 1), false, Spec.wide(width)).getFirst();
    assertThat(job.shrink()).isEqualTo(shrink);
    assertThat(job.decoded()).isEqualTo(new Size(4000 / shrink, 3000 / shrink));
  }

  @Test
  void aTurnedJpegIsDecodedByItsUprightSides() {
    Job job = jobs(jpeg(4000, 3000, 6), false, Spec.box(600, 800)).getFirst();
    assertThat(job.shrink()).isEqualTo(4);
    assertThat(job.decoded()).isEqualTo(new Size(1000, 750));
    assertThat(job.plan().levels().getFirst().size()).isEqualTo(new Size(600, 800));
  }

  /** No level is larger than what is decoded, whatever the remainder of a division. */
  @Test
  void remaindersNeverMakeADecodeTooSmall() {
    for (int width = 2001; width < 2050; width++) {
      for (int wanted : new int[] {250, 251, 500, 501, 1000, 1001}) {
        Job job = jobs(jpeg(width, 1501, 1), false, Spec.wide(wanted)).getFirst();
        assertThat(job.plan().levels())
            .allMatch(level -> level.size().width() <= job.decoded().width())
            .allMatch(level -> level.size().height() <= job.decoded().height());
      }
    }
  }

  /** Libheif turns an AVIF itself, so what is decoded is upright. */
  @Test
  void aTurnedAvifIsPlannedByWhatIsDecoded() {
    InspectedPhoto avif = photo(InputFormat.AVIF, 1000, 600, 6, 1);
    Job job = jobs(avif, false, Spec.wide(600), Spec.wide(590)).getFirst();
    assertThat(job.orientation()).isEqualTo(Orientation.TOP_LEFT);
    assertThat(job.decoded()).isEqualTo(new Size(600, 1000));
    assertThat(job.plan().levels().getFirst().size()).isEqualTo(new Size(600, 1000));
  }

  @Test
  void linearAndPlainAreTwoJobs() {
    List<Job> jobs =
        jobs(jpeg(4000, 3000, 1), true, Spec.wide(100), Spec.wide(100).linear(), Spec.wide(50));
    assertThat(jobs).extracting(Job::indexes).containsExactly(List.of(0, 2), List.of(1));
    assertThat(jobs.get(1).shrink()).as("blocks average numbers").isEqualTo(1);
    assertThat(jobs).extracting(job -> job.swatch().isPresent()).containsExactly(true, false);
  }

  @Test
  void linearLightIsOfOneSpace() {
    Spec linear = Spec.wide(100).linear();
    List<Job> jobs = jobs(jpeg(400, 300, 1), true, linear.colorSpace(ColorSpace.P3), linear);
    assertThat(jobs).hasSize(2);
    for (Job job : jobs) {
      assertThat(job.plan().levels()).noneMatch(level -> level.space() == Level.Space.SOURCE);
    }
    assertThat(jobs).extracting(job -> job.swatch().isPresent()).containsExactly(false, true);
  }

  @Test
  void aSwatchAloneIsAJob() {
    List<Job> jobs = jobs(jpeg(400, 300, 1), true);
    assertThat(jobs).hasSize(1);
    assertThat(jobs.getFirst().swatchLevel()).isEqualTo(0);
    assertThat(jobs.getFirst().shrink()).isEqualTo(4);
  }

  @Test
  void animatedAndStillAreTwoJobs() {
    InspectedPhoto gif = photo(InputFormat.GIF, 400, 300, 1, 5);
    Spec moving = Spec.wide(100).animated(true);
    List<Job> jobs =
        jobs(
            gif,
            true,
            moving.format(OutputFormat.WEBP),
            moving.format(OutputFormat.JPEG),
            moving.format(OutputFormat.GIF),
            moving.format(OutputFormat.GIF).animated(false));
    assertThat(jobs).extracting(Job::animated).containsExactly(true, false);
    assertThat(jobs).extracting(Job::indexes).containsExactly(List.of(0, 2), List.of(1, 3));
  }

  @Test
  void pagesAreNoFrames() {
    InspectedPhoto tiff = photo(InputFormat.TIFF, 400, 300, 1, 5);
    Spec moving = Spec.wide(100).animated(true).format(OutputFormat.WEBP);
    assertThat(jobs(tiff, false, moving)).extracting(Job::animated).containsExactly(false);
  }
}
