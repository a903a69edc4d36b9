package dev.revela.local.cli;

import java.util.concurrent.atomic.AtomicInteger;

/** Tells how far many photos are: ten lines or so, fit for a terminal and for a log. */
final class Progress {
  private static final int MANY = 10;

  private final Output output;
  private final int total;
  private final AtomicInteger done = new AtomicInteger();

  Progress(Output output, int total) {
    this.output = output;
    this.total = total;
  }

  void photoDone() {
    int count = done.incrementAndGet();
    if (total >= MANY && count * 10 / total > (count - 1) * 10 / total) {
      output.message("%d of %d photos".formatted(count, total));
    }
  }
}
