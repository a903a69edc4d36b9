package dev.revela.load.soak;

import java.util.List;

/**
 * Whether memory stayed flat: the first quarter of a run is for caches and compiled code to settle,
 * and the last one must be like the second.
 *
 * @param second mean of the second quarter, in bytes
 * @param last mean of the last quarter, in bytes
 */
record Flatness(double second, double last) {
  private static final double SHARE = 1.05;
  private static final double BYTES = 8 << 20;

  /**
   * @param samples of the resident memory in bytes, at even distances; at least 8
   */
  static Flatness of(List<Long> samples) {
    int quarter = samples.size() / 4;
    if (quarter < 2) {
      throw new IllegalArgumentException("Too few samples: " + samples.size());
    }
    return new Flatness(
        mean(samples.subList(quarter, 2 * quarter)),
        mean(samples.subList(samples.size() - quarter, samples.size())));
  }

  boolean isFlat() {
    return last <= SHARE * second + BYTES;
  }

  private static double mean(List<Long> samples) {
    return samples.stream().mapToLong(Long::longValue).average().orElseThrow();
  }
}
