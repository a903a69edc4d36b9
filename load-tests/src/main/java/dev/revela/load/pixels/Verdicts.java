package dev.revela.load.pixels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Judges an engine by what it promises against sharp. */
final class Verdicts {
  /** Of the CPU time of sharp's usual form: the geometric mean, and any one photo. */
  private static final double USUAL_MEAN = 0.5;

  private static final double USUAL_WORST = 0.65;

  private static final double BY_HAND_MEAN = 0.9;
  private static final double BYTES = 0.02;

  /** Differences of the medians that no one sees, and that rounding alone can make. */
  private static final double SAME_SSIMULACRA2 = 0.1;

  private static final double SAME_PSNR = 0.02;
  private static final double SAME_SSIM = 0.0002;

  private final Results results;
  private final List<Result> ours;

  Verdicts(Results results, String engine) {
    this.results = results;
    this.ours = results.of(engine);
  }

  /** One verdict for each promise; an engine that developed none of the photos keeps none. */
  List<Verdict> all() {
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(
        new Verdict(
            ours.size() == results.photos().size(),
            "every photo developed",
            "%d of %d".formatted(ours.size(), results.photos().size())));
    if (!ours.isEmpty()) {
      verdicts.add(cpu(Contender.USUAL, USUAL_MEAN, USUAL_WORST));
      verdicts.add(cpu(Contender.BY_HAND, BY_HAND_MEAN, Double.POSITIVE_INFINITY));
      verdicts.add(bytes());
      if (isScored()) {
        verdicts.add(quality("SSIMULACRA2", SAME_SSIMULACRA2, Verdicts::ssimulacra2));
      }
      verdicts.add(quality("PSNR", SAME_PSNR, Rendition.Quality::psnr));
      verdicts.add(quality("SSIM", SAME_SSIM, Rendition.Quality::ssim));
    }
    return verdicts;
  }

  private boolean isScored() {
    return results.all().stream()
        .flatMap(result -> result.renditions().stream())
        .allMatch(rendition -> rendition.quality().ssimulacra2().isPresent());
  }

  private Verdict cpu(String base, double meanLimit, double worstLimit) {
    List<Double> ratios = ours.stream().map(result -> results.cpuRatio(result, base)).toList();
    double mean = Statistics.geometricMean(ratios);
    double worst = Statistics.most(ratios);
    String promise = "CPU time at most %s of %s".formatted(Figures.of(meanLimit, 2), base);
    String limit = ", none over " + Figures.of(worstLimit, 2);
    return new Verdict(
        mean <= meanLimit && worst <= worstLimit,
        Double.isInfinite(worstLimit) ? promise : promise + limit,
        "%s, worst %s".formatted(Figures.of(mean, 3), Figures.of(worst, 3)));
  }

  private Verdict bytes() {
    List<Double> photos =
        ours.stream().map(result -> results.bytesRatio(result, Contender.USUAL)).toList();
    List<Double> files = pairs((our, their) -> (double) our.bytes() / their.bytes());
    return new Verdict(
        photos.stream().allMatch(ratio -> Math.abs(ratio - 1) <= BYTES),
        "bytes of a photo's renditions within 2% of sharp's",
        "%s; single renditions %s".formatted(range(photos), range(files)));
  }

  private static String range(List<Double> ratios) {
    return "%s to %s"
        .formatted(Figures.of(Statistics.least(ratios), 3), Figures.of(Statistics.most(ratios), 3));
  }

  /**
   * Judges large and small renditions by themselves, and by their medians: where sharp loses much
   * on one photo, as it does on odd sides, that shall not outweigh what we lose on others.
   */
  private Verdict quality(String metric, double same, Function<Rendition.Quality, Double> score) {
    Pair gain = (our, their) -> score.apply(our.quality()) - score.apply(their.quality());
    List<String> medians = new ArrayList<>();
    boolean kept = true;
    for (int target = 0; target < ours.getFirst().renditions().size(); target++) {
      double median = Statistics.median(pairs(target, gain));
      kept &= median >= -same;
      String name = ours.getFirst().renditions().get(target).name();
      medians.add(name + " " + Figures.signed(median, 4));
    }
    return new Verdict(
        kept,
        metric + " no worse than sharp's",
        "%s; worst single rendition %s"
            .formatted(
                String.join(", ", medians), Figures.signed(Statistics.least(pairs(gain)), 4)));
  }

  /** A figure for each of our renditions beside the one of sharp's usual form. */
  private List<Double> pairs(Pair pair) {
    return IntStream.range(0, ours.getFirst().renditions().size())
        .boxed()
        .flatMap(target -> pairs(target, pair).stream())
        .toList();
  }

  /** The same for one rendition of each photo. */
  private List<Double> pairs(int target, Pair pair) {
    return ours.stream()
        .map(
            our ->
                pair.figure(
                    our.renditions().get(target),
                    results.beside(our, Contender.USUAL).renditions().get(target)))
        .toList();
  }

  private interface Pair {
    double figure(Rendition our, Rendition their);
  }

  private static double ssimulacra2(Rendition.Quality quality) {
    return quality.ssimulacra2().orElseThrow();
  }
}
