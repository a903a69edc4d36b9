package dev.revela.local.s3;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers the changes as S3 does: 16 hexadecimal digits, of which a later change of a key has the
 * greater. Nanoseconds since 1970, pushed on by one where the clock has not moved, so that the
 * order also holds across restarts. Thread-safe.
 */
final class Sequencer {
  private final Clock clock;
  private final AtomicLong last = new AtomicLong();

  Sequencer(Clock clock) {
    this.clock = clock;
  }

  String next() {
    long now = nanoseconds(clock.instant());
    long value = last.updateAndGet(previous -> Math.max(previous + 1, now));
    return HexFormat.of().withUpperCase().toHexDigits(value);
  }

  private static long nanoseconds(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
  }
}
