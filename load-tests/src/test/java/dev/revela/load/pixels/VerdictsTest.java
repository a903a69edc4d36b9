package dev.revela.load.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.load.pixels.Developed.Sample;
import dev.revela.load.pixels.Rendition.Quality;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictsTest {
  private static final String ENGINE = "libvips";
  private static final List<Photo> PHOTOS =
      List.of(
          new Photo(Path.of("a.jpg"), 3000, 2000),
          new Photo(Path.of("b.jpg"), 8000, 6000),
          new Photo(Path.of("c.jpg"), 4000, 3000));

  private record Figures(double cpu, long bytes, double ssimulacra2) {}

  private static Result result(Photo photo, String contender, Figures figures) {
    // The machine was twice as slow in the second round, for everyone.
    List<Sample> samples =
        List.of(
            new Sample(Math.round(1_000 * figures.cpu()), 500),
            new Sample(Math.round(2_000 * figures.cpu()), 900));
    Quality quality = new Quality(40, 0.95, Optional.of(figures.ssimulacra2()));
    Rendition rendition = new Rendition("large", 1600, 1200, figures.bytes(), quality);
    return new Result(
        photo, new Contender(contender, List.of()), samples, 100_000, List.of(rendition));
  }

  private static Results results(Figures... ofEachPhoto) {
    return results(ofEachPhoto.length, ofEachPhoto);
  }

  private static Results results(int asked, Figures... ofEachPhoto) {
    List<Result> all = new ArrayList<>();
    for (int i = 0; i < ofEachPhoto.length; i++) {
      all.add(result(PHOTOS.get(i), Contender.USUAL, new Figures(100, 1000, 80)));
      all.add(result(PHOTOS.get(i), Contender.BY_HAND, new Figures(50, 1000, 80)));
      all.add(result(PHOTOS.get(i), ENGINE, ofEachPhoto[i]));
    }
    return new Results(PHOTOS.subList(0, asked), List.of(), all, List.of());
  }

  private static List<String> broken(Results results) {
    return new Verdicts(results, ENGINE)
        .all().stream().filter(verdict -> !verdict.kept()).map(Verdict::line).toList();
  }

  @Test
  void everyPromiseIsKeptJustWithinItsLimits() {
    Results results = results(new Figures(64, 1019, 79.81), new Figures(30, 981, 80));

    assertThat(new Verdicts(results, ENGINE).all()).hasSize(7).allMatch(Verdict::kept);
  }

  @Test
  void aGoodMeanDoesNotHideOneSlowPhoto() {
    assertThat(broken(results(new Figures(66, 1000, 80), new Figures(20, 1000, 80))))
        .containsExactly(
            "FAIL  CPU time at most 0.50 of sharp, a pipeline per rendition, none over 0.65:"
                + " 0.363, worst 0.660");
  }

  @Test
  void theMeanIsJudgedToo() {
    assertThat(broken(results(new Figures(60, 1000, 80), new Figures(60, 1000, 80))))
        .containsExactly(
            "FAIL  CPU time at most 0.50 of sharp, a pipeline per rendition, none over 0.65:"
                + " 0.600, worst 0.600",
            "FAIL  CPU time at most 0.90 of sharp, by hand: 1.200, worst 1.200");
  }

  @Test
  void bytesMayDifferNeitherWay() {
    assertThat(broken(results(new Figures(30, 979, 80), new Figures(30, 1000, 80))))
        .containsExactly(
            "FAIL  bytes of a photo's renditions within 2% of sharp's: 0.979 to 1.000;"
                + " single renditions 0.979 to 1.000");
  }

  @Test
  void aWorsePictureFails() {
    assertThat(broken(results(new Figures(30, 1000, 79), new Figures(30, 1000, 80.5))))
        .containsExactly(
            "FAIL  SSIMULACRA2 no worse than sharp's: large -0.2500;"
                + " worst single rendition -1.0000");
  }

  @Test
  void onePhotoThatSharpGetsWrongDoesNotMakeUpForTheRest() {
    List<Verdict> verdicts =
        new Verdicts(
                results(
                    new Figures(30, 1000, 79),
                    new Figures(30, 1000, 79),
                    new Figures(30, 1000, 95)),
                ENGINE)
            .all();

    assertThat(verdicts.stream().filter(verdict -> !verdict.kept()).map(Verdict::line))
        .containsExactly(
            "FAIL  SSIMULACRA2 no worse than sharp's: large -1.0000;"
                + " worst single rendition -1.0000");
  }

  @Test
  void aPhotoThatWasNotDevelopedFails() {
    assertThat(broken(results(2, new Figures(30, 1000, 80))))
        .containsExactly("FAIL  every photo developed: 1 of 2");
  }
}
