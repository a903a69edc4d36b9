package dev.revela.local;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers what happens, as S3 does the changes of an object: 16 hexadecimal digits, the later the
 * greater. Nanoseconds since 1970, pushed on by one where the clock has not moved, so that the
 * order also holds across restarts. Thread-safe.
 */
public final class Sequencer {
  private final Clock clock;
  private final AtomicLong last = new AtomicLong();

  public Sequencer(Clock clock) {
    this.clock = clock;
  }

  public String next() {
    long now = nanoseconds(clock.instant());
    long value = last.updateAndGet(previous -> Math.max(previous + 1, now));
    return HexFormat.of().withUpperCase().toHexDigits(value);
  }

  private static long nanoseconds(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
  }
}
