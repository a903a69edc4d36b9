package dev.revela.load.pixels;

import java.util.List;
import java.util.Optional;

/**
 * What the whole run found.
 *
 * @param all one for each contender and photo that it could develop
 * @param refusals in words, of those that could not be
 */
record Results(
    List<Photo> photos, List<Contender> contenders, List<Result> all, List<String> refusals) {
  Results {
    photos = List.copyOf(photos);
    contenders = List.copyOf(contenders);
    all = List.copyOf(all);
    refusals = List.copyOf(refusals);
  }

  /** The results of a contender, in the order of the photos. */
  List<Result> of(String contender) {
    return all.stream().filter(result -> result.contender().name().equals(contender)).toList();
  }

  Optional<Result> of(Photo photo, String contender) {
    return of(contender).stream().filter(result -> result.photo().equals(photo)).findFirst();
  }

  /** What a contender is measured against: the other one on the same photo. */
  Result beside(Result result, String other) {
    return of(result.photo(), other).orElseThrow();
  }

  /** The median of the rounds' CPU ratios. */
  double cpuRatio(Result result, String base) {
    return Statistics.median(cpuRatios(result, base));
  }

  /** The CPU ratio of each round. */
  List<Double> cpuRatios(Result result, String base) {
    return Statistics.paired(result.cpuMillis(), beside(result, base).cpuMillis());
  }

  /** The median of the rounds' wall ratios. */
  double wallRatio(Result result, String base) {
    return Statistics.median(
        Statistics.paired(result.wallMillis(), beside(result, base).wallMillis()));
  }

  double peakRatio(Result result, String base) {
    return (double) result.peakKilobytes() / beside(result, base).peakKilobytes();
  }

  double bytesRatio(Result result, String base) {
    return (double) result.bytes() / beside(result, base).bytes();
  }
}
