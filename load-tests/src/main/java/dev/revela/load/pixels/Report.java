package dev.revela.load.pixels;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The tables of a run. */
final class Report {
  private static final String BASE = Contender.USUAL;

  private final Results results;

  Report(Results results) {
    this.results = results;
  }

  /** Time, memory and bytes, with every ratio to sharp's usual form. */
  Table cost() {
    Table table =
        new Table(
            2,
            "photo",
            "contender",
            "CPU ms",
            "CPU ratio",
            "least to most",
            "wall ms",
            "wall ratio",
            "peak MB",
            "peak ratio",
            "bytes",
            "bytes ratio");
    for (Photo photo : results.photos()) {
      for (Contender contender : results.contenders()) {
        results.of(photo, contender.name()).ifPresent(result -> table.add(costs(result)));
      }
    }
    for (Contender contender : results.contenders()) {
      List<Result> all = results.of(contender.name());
      if (!all.isEmpty()) {
        table.add(
            List.of(
                "geometric mean",
                contender.name(),
                "",
                mean(all, result -> results.cpuRatio(result, BASE), 2),
                "",
                "",
                mean(all, result -> results.wallRatio(result, BASE), 2),
                "",
                mean(all, result -> results.peakRatio(result, BASE), 2),
                "",
                mean(all, result -> results.bytesRatio(result, BASE), 3)));
      }
    }
    return table;
  }

  private List<String> costs(Result result) {
    List<Double> cpu = results.cpuRatios(result, BASE);
    return List.of(
        result.photo().label(),
        result.contender().name(),
        Figures.of(Statistics.median(result.cpuMillis()), 0),
        ratio(results.cpuRatio(result, BASE)),
        ratio(Statistics.least(cpu)) + " to " + ratio(Statistics.most(cpu)),
        Figures.of(Statistics.median(result.wallMillis()), 0),
        ratio(results.wallRatio(result, BASE)),
        Figures.of(result.peakKilobytes() / 1024.0, 0),
        ratio(results.peakRatio(result, BASE)),
        Long.toString(result.bytes()),
        Figures.of(results.bytesRatio(result, BASE), 3));
  }

  /** Each rendition beside sharp's. */
  Table quality() {
    Table table =
        new Table(
            3,
            "photo",
            "rendition",
            "contender",
            "size",
            "bytes",
            "bytes ratio",
            "SSIMULACRA2",
            "PSNR dB",
            "SSIM");
    for (Photo photo : results.photos()) {
      for (int i = 0; i < Work.TARGETS.size(); i++) {
        for (Contender contender : results.contenders()) {
          int index = i;
          results
              .of(photo, contender.name())
              .ifPresent(result -> table.add(qualities(result, index)));
        }
      }
    }
    return table;
  }

  private List<String> qualities(Result result, int index) {
    Rendition rendition = result.renditions().get(index);
    long base = results.beside(result, BASE).renditions().get(index).bytes();
    return List.of(
        result.photo().label(),
        rendition.name(),
        result.contender().name(),
        rendition.width() + "x" + rendition.height(),
        Long.toString(rendition.bytes()),
        Figures.of((double) rendition.bytes() / base, 3),
        rendition.quality().ssimulacra2().map(score -> Figures.of(score, 2)).orElse("-"),
        Figures.of(rendition.quality().psnr(), 2),
        Figures.of(rendition.quality().ssim(), 4));
  }

  private static String mean(List<Result> all, ToDoubleFunction<Result> ratio, int places) {
    return Figures.of(
        Statistics.geometricMean(all.stream().mapToDouble(ratio).boxed().toList()), places);
  }

  private static String ratio(double value) {
    return Figures.of(value, 2);
  }
}
