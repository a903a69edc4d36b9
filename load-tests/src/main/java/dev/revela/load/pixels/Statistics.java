package dev.revela.load.pixels;

import java.util.List;
import java.util.stream.IntStream;

/** What becomes of many figures. None of the lists may be empty. */
final class Statistics {

  private Statistics() {}

  /** The middle one, or the mean of the middle two. */
  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** The mean that ratios have: of a half and a double it is one. */
  static double geometricMean(List<Double> values) {
    return Math.exp(mean(values.stream().map(Math::log).toList()));
  }

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  static double least(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  static double most(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /** Each value over the one measured beside it, so that what slowed both is in neither. */
  static List<Double> paired(List<Double> values, List<Double> bases) {
    if (values.size() != bases.size()) {
      throw new IllegalArgumentException("Not measured side by side");
    }
    return IntStream.range(0, values.size()).mapToObj(i -> values.get(i) / bases.get(i)).toList();
  }
}
