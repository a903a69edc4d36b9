package dev.revela.photo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequencerTest {

  @ParameterizedTest
  @CsvSource({
    "0055AED6DCD90281E5, 0055AED6DCD90281E6",
    "0055AED6DCD90281E5, 0055aed6dcd90281e6",
    "1, 11",
    "0FF, 1",
    "10, 11",
    "'', 1",
  })
  void one_is_before_the_other(String earlier, String later) {
    assertThat(new Sequencer(earlier).isBefore(new Sequencer(later))).isTrue();
    assertThat(new Sequencer(later).isBefore(new Sequencer(earlier))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 1000", "abc, ABC", "'', 0"})
  void neither_is_before_the_other(String one, String other) {
    assertThat(new Sequencer(one)).isEqualByComparingTo(new Sequencer(other));
    assertThat(new Sequencer(one).isBefore(new Sequencer(other))).isFalse();
  }
}
