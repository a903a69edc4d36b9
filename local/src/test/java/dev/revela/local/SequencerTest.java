package dev.revela.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequencerTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void aLaterChangeHasTheGreaterNumberEvenWhenTheClockStandsStill() {
    Sequencer sequencer = new Sequencer(at(NOON));
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      numbers.add(sequencer.next());
    }
    assertThat(numbers).isSorted().doesNotHaveDuplicates();
    assertThat(numbers).allMatch(number -> number.matches("[0-9A-F]{16}"));
  }

  @Test
  void aSequencerStartedLaterGoesOnAboveAnEarlierOne() {
    String before = new Sequencer(at(NOON)).next();
    String after = new Sequencer(at(NOON.plusMillis(1))).next();
    assertThat(after).isGreaterThan(before);
  }

  private static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }
}
