package dev.revela.load.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  @Test
  void theMedianIsTheMiddleOneOfUnsortedValues() {
    assertThat(Statistics.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
  }

  @Test
  void theMedianOfAnEvenCountIsBetweenTheMiddleTwo() {
    assertThat(Statistics.median(List.of(1.0, 100.0, 3.0, 2.0))).isEqualTo(2.5);
  }

  @Test
  void aHalfAndADoubleAreOneOnGeometricAverage() {
    assertThat(Statistics.geometricMean(List.of(0.5, 2.0))).isCloseTo(1, within(1e-12));
    assertThat(Statistics.geometricMean(List.of(0.2, 0.8))).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void ratiosArePairedRoundByRound() {
    assertThat(Statistics.paired(List.of(1.0, 6.0), List.of(2.0, 3.0))).containsExactly(0.5, 2.0);
  }

  @Test
  void roundsThatAreMissingCannotBePaired() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Statistics.paired(List.of(1.0), List.of(2.0, 3.0)));
  }
}
