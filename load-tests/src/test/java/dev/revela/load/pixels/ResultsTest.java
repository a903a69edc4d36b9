package dev.revela.load.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.revela.load.pixels.Developed.Sample;
import dev.revela.load.pixels.Rendition.Quality;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultsTest {
  private static final Photo PHOTO = new Photo(Path.of("a.jpg"), 3000, 2000);

  private static Result result(String contender, long peak, long bytes, Sample... samples) {
    Quality quality = new Quality(40, 0.95, Optional.empty());
    List<Rendition> renditions =
        Work.TARGETS.stream()
            .map(target -> new Rendition(target.name(), target.width(), 9, bytes, quality))
            .toList();
    return new Result(
        PHOTO, new Contender(contender, List.of()), List.of(samples), peak, renditions);
  }

  private static final Result USUAL =
      result(
          Contender.USUAL,
          2048,
          100,
          new Sample(100_000, 80_000),
          new Sample(400_000, 320_000),
          new Sample(100_000, 80_000));

  /** Half of sharp's time in the two rounds that it shares the machine's mood with. */
  private static final Result ENGINE =
      result(
          "engine",
          1024,
          101,
          new Sample(50_000, 60_000),
          new Sample(200_000, 240_000),
          new Sample(90_000, 60_000));

  private static final Results RESULTS =
      new Results(
          List.of(PHOTO),
          List.of(USUAL.contender(), ENGINE.contender()),
          List.of(USUAL, ENGINE),
          List.of());

  @Test
  void ratiosAreMediansOfRoundsAndNotRatiosOfMedians() {
    assertThat(RESULTS.cpuRatio(ENGINE, Contender.USUAL)).isEqualTo(0.5, within(1e-9));
    assertThat(RESULTS.wallRatio(ENGINE, Contender.USUAL)).isEqualTo(0.75, within(1e-9));
  }

  @Test
  void memoryAndBytesAreComparedToo() {
    assertThat(RESULTS.peakRatio(ENGINE, Contender.USUAL)).isEqualTo(0.5);
    assertThat(RESULTS.bytesRatio(ENGINE, Contender.USUAL)).isEqualTo(1.01);
  }

  @Test
  void theReportShowsEachContenderAndTheMean() {
    assertThat(new Report(RESULTS).cost().markdown())
        .contains(
            "| a.jpg (6.0 MP) | engine | 90 | 0.50 | 0.50 to 0.90 | 60 | 0.75 | 1 | 0.50 | 303"
                + " | 1.010 |",
            "| geometric mean | engine |  | 0.50 |  |  | 0.75 |  | 0.50 |  | 1.010 |");
    assertThat(new Report(RESULTS).quality().markdown())
        .contains("| a.jpg (6.0 MP) | card | engine | 800x9 | 101 | 1.010 | - | 40.00 | 0.9500 |");
  }

  @Test
  void theOrderOfATurnIsBegunElsewhereEachTime() {
    assertThat(Race.inTurn(List.of("a", "b", "c"), 0)).containsExactly("a", "b", "c");
    assertThat(Race.inTurn(List.of("a", "b", "c"), 4)).containsExactly("b", "c", "a");
  }
}
