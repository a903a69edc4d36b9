package dev.revela.load.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FlatnessTest {
  private static final long MB = 1 << 20;

  @Test
  void whatRisesOnlyInTheFirstQuarterIsFlat() {
    List<Long> samples =
        Stream.of(50, 80, 100, 101, 99, 100, 102, 100).map(number -> number * MB).toList();

    assertThat(Flatness.of(samples).isFlat()).isTrue();
  }

  @Test
  void aLittleMoreForEachPhotoIsNotFlat() {
    List<Long> samples = IntStream.range(0, 40).mapToObj(i -> (100 + i) * MB).toList();

    assertThat(Flatness.of(samples).isFlat()).isFalse();
  }

  @Test
  void theBoundIsFivePercentAndEightMegabytes() {
    assertThat(new Flatness(100 * MB, 113 * MB).isFlat()).isTrue();
    assertThat(new Flatness(100 * MB, 113 * MB + 1).isFlat()).isFalse();
  }

  @Test
  void oneSampleForAQuarterTellsNothing() {
    assertThatThrownBy(() -> Flatness.of(List.of(1L, 1L, 1L, 1L)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
